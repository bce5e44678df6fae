-- Ride-alongs are listed by themselves.
CREATE INDEX interview_ride_along_list ON interview (id) WHERE channel = 'RIDE_ALONG';
CREATE INDEX interview_ride_along_region ON interview (region_code, id) WHERE channel = 'RIDE_ALONG';
CREATE INDEX interview_ride_along_rep ON interview (rep_id, id) WHERE channel = 'RIDE_ALONG';
