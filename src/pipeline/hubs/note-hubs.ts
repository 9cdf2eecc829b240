import { randomBytes } from "node:crypto";
import { judgeHub } from "../../fetch/websub/judge-hub.ts";
import type { Database } from "../../storage/database.ts";
import {
  forgetHubs,
  listHubRecords,
  noteMissed,
  notePushes,
  offerHubs,
} from "../../storage/sources/hub-subscriptions.ts";
import type { SourceReading } from "../collect/source-reading.ts";

/** One that fails is followed by the next; a feed with more has them all from one provider. */
const MOST_HUBS = 4;
const TOKEN_BYTES = 24;
const SECRET_BYTES = 32;

export type HubEvidence = { readonly reading: SourceReading; readonly itemsNew: number };

/**
 * Writes down which hubs the sources name and how those keep their word. Returns the sources whose
 * hubs can be relied on.
 */
export async function noteHubs(
  db: Database,
  evidence: readonly HubEvidence[],
  now: Date,
): Promise<ReadonlySet<number>> {
  const whole = evidence.flatMap(({ reading }) => wholeFeedOf(reading));
  await offerHubs(
    db,
    whole.flatMap(({ source, hub }) =>
      hub === undefined
        ? []
        : [
            {
              sourceId: source.id,
              hubs: hub.hubs.slice(0, MOST_HUBS),
              topic: hub.topic,
              token: random(TOKEN_BYTES),
              secret: random(SECRET_BYTES),
            },
          ],
    ),
    now,
  );
  await forgetHubs(
    db,
    whole.filter(({ hub }) => hub === undefined).map(({ source }) => source.id),
  );
  await notePushes(
    db,
    evidence
      .filter(({ reading }) => reading.came === "a push")
      .map(({ reading }) => reading.source.id),
    now,
  );
  await noteMissed(
    db,
    evidence.filter(isMissed).map(({ reading }) => reading.source.id),
    now,
  );

  const records = await listHubRecords(
    db,
    evidence.map(({ reading }) => reading.source.id),
  );
  return new Set(
    [...records].filter(([, record]) => judgeHub(record, now).delivers).map(([id]) => id),
  );
}

/** Only a whole feed can say that there is no hub. */
function wholeFeedOf(reading: SourceReading) {
  return reading.source.kind === "feed" && reading.came === "its document" ? [reading] : [];
}

function isMissed({ reading, itemsNew }: HubEvidence): boolean {
  return itemsNew > 0 && reading.came !== "a push" && reading.source.lastFetchedAt !== undefined;
}

function random(bytes: number): string {
  return randomBytes(bytes).toString("base64url");
}
