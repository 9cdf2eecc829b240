import { serveJobs } from "../../../src/lib/threads/serve-jobs.ts";
import { DOCUMENT_JOBS } from "../../../src/pipeline/documents/document-jobs.ts";
import { readDocument } from "../../../src/pipeline/documents/read-document.ts";

/** Reads as the program does, but never ends with a document that says so. */
serveJobs({
  ...DOCUMENT_JOBS,
  readDocument: (given: Parameters<typeof readDocument>[0]) => {
    while (Buffer.from(given.body.body).includes("never ends"));
    return readDocument(given);
  },
});
