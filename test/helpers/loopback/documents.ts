import { after } from "node:test";
import { openDocuments } from "../../../src/pipeline/documents/open-documents.ts";

/** The real threads, started when a test first needs one. */
export const documents = openDocuments();

after(() => documents.close());
