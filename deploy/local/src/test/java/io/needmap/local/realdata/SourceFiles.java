package io.needmap.local.realdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files of our own invention in the column layout of the sources. */
final class SourceFiles {

    private final Path folder;

    SourceFiles(Path folder) {
        this.folder = folder;
    }

    void write(String file, String... lines) throws IOException {
        var target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, java.util.List.of(lines));
    }

    void writeHandbook() throws IOException {
        write(
                Handbook.ACTIVITIES,
                "activity_id,activity,activity_without_link_text,heading_path,stage,phase,list,starts_with_verb,page",
                "A1,Ask what broke last,,Guide > First call,1-Talk,,bullet,yes,sales/guide/index.html.md",
                "A2,Write down who was angry,,Guide > First call,1-Talk,,bullet,yes,sales/guide/index.html.md",
                "A3,\"Agree a date, in writing\",,Guide > First call,1-Talk,,bullet,yes,sales/guide/index.html.md",
                "A4,Send the offer,,Guide > Offer,2-Offer,,bullet,yes,sales/guide/index.html.md",
                "A5,Ring ten numbers,,Desk,,Prospecting,bullet,yes,marketing/x/sdr/index.html.md",
                "A6,Two cells too few,yes",
                "A7,,,Desk,,,bullet,yes,marketing/x/sdr/index.html.md");
        write(
                Handbook.OBJECTIONS,
                "objection_id,objection,response,status,page",
                "O1,We have one already,Ask how old it is,answered,sales/guide/index.html.md",
                "O2,Our cellar is too damp,,no answer written,sales/guide/index.html.md");
        write(
                Handbook.QUESTIONS,
                "question,heading_path,page,level",
                "Who empties the bin?,Goal,sales/questions/index.html.md,0");
    }

    void writeOccupations() throws IOException {
        write(
                Occupations.TITLES,
                "onet_soc_code,title,reported_job_title,shown_in_my_next_move",
                "99-0001.00,Lamp Sellers,Lamp Seller,Y",
                "99-0001.00,Lamp Sellers,Lantern Agent,N");
        write(
                Occupations.TERMS,
                "gwa_id,gwa_title,iwa_id,iwa_title,dwa_id,dwa_title",
                "1,Light,1.1,Show light,1.1.1,Demonstrate lamps.");
        write(
                Occupations.TASKS,
                "onet_soc_code,title,task_id,task,task_type,incumbents_responding,date,domain_source,dwa_ids,iwa_ids",
                "99-0001.00,Lamp Sellers,1,Switch lamps on for visitors.,Core,9,01/2020,Incumbent,1.1.1,1.1",
                "99-0001.00,Lamp Sellers,2,Let visitors hold a lamp.,Supplemental,9,01/2020,Incumbent,1.1.1|2.2.2,1.1",
                "99-0001.00,Lamp Sellers,3,Count the bulbs.,,9,01/2020,Incumbent,3.3.3,3.3");
    }

    void writeCalls() throws IOException {
        write(
                CallList.FILE,
                "\"age\";\"job\";\"marital\";\"education\";\"default\";\"housing\";\"loan\";\"contact\";\"poutcome\";\"y\"",
                "33;\"baker\";\"single\";\"unknown\";\"no\";\"yes\";\"no\";\"cellular\";\"nonexistent\";\"yes\"",
                "34;\"diver\";\"married\";\"school\";\"no\";\"yes\"",
                "35;\"diver\";\"married\";\"school\";\"no\";\"yes\";\"no\";\"telephone\";\"failure\";\"no\"");
    }
}
