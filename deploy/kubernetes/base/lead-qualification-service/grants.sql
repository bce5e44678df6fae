DO 'BEGIN
    PERFORM pg_advisory_xact_lock(7301);
    REVOKE ALL ON DATABASE lead_qualification FROM PUBLIC;
    GRANT CONNECT ON DATABASE lead_qualification TO lead_qualification_app;
    GRANT USAGE ON SCHEMA public TO lead_qualification_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON TABLES TO lead_qualification_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO lead_qualification_app;
END';
