import type { FetchRow } from "../model/reading/fetch-row.ts";
import type { Repair } from "../model/reading/repair.ts";
import type { SourceHealth, SourceKind } from "../model/source.ts";

export type RepairableSource = {
  readonly address: string;
  readonly homepage?: string;
  readonly health: SourceHealth;
  readonly kind?: SourceKind;
};

/** Repairs for a source's state, the likeliest first; an empty list where it needs none. */
export function proposeRepairs(
  source: RepairableSource,
  rows: readonly FetchRow[],
): readonly Repair[] {
  // What is wrong with a mailbox is mended where it stands, or in the setting.
  if (source.kind === "mailbox") return [];
  const moved = moves(source, rows);
  return [
    ...moved,
    ...FOR_HEALTH[source.health](source, source.homepage ?? new URL("/", source.address).href),
  ];
}

type Proposal = (source: RepairableSource, home: string) => readonly Repair[];

const findFeed =
  (why: string): Proposal =>
  (_, from) => [{ kind: "find_feed", from, why }];
const findFeedOrPause =
  (why: string): Proposal =>
  (_, from) => [
    { kind: "find_feed", from, why },
    { kind: "pause", why: "If nothing is found, it need not be asked any more." },
  ];
const nothing: Proposal = () => [];

const FOR_HEALTH: Readonly<Record<SourceHealth, Proposal>> = {
  new: nothing,
  well: nothing,
  paused: nothing,
  moved: nothing,
  slow: nothing,
  failing: nothing,
  silent: nothing,
  guarded: (_, from) => [
    { kind: "use_http2", why: "Some guards turn away every visitor that speaks HTTP/1.1 only." },
    {
      kind: "find_feed",
      from,
      why: "The publisher may offer its feed at an address without a guard.",
    },
  ],
  certificate_wrong: findFeed("The certificate may be for another name of the same publisher."),
  host_gone: findFeedOrPause("The publisher may have a new name."),
  looping: findFeed("The address leads round in a circle; the site may name a better one."),
  turned_into_page: ({ address }, from) => [
    { kind: "find_feed", from: address, why: "The page in its place may name the feed." },
    { kind: "find_feed", from, why: "The publisher's home page may name the feed." },
    { kind: "watch_page", address, why: "A page with a list of items can be watched instead." },
  ],
  empty: ({ address, kind }, from) => [
    ...(kind === "page"
      ? [
          {
            kind: "watch_page" as const,
            address,
            why: "The page may have been rebuilt: its list is found by another rule then.",
          },
        ]
      : []),
    { kind: "find_feed", from, why: "The items may be in another feed now." },
  ],
  stale: findFeedOrPause("The feed may have been left behind at a relaunch."),
  gone: findFeedOrPause("The feed may have been left behind at a relaunch."),
};

/**
 * A permanent redirect is a proposal before it is a state: https at once, another address when it
 * is proved.
 */
function moves(
  { address, health }: RepairableSource,
  rows: readonly FetchRow[],
): readonly Repair[] {
  const target = rows.find((row) => row.outcome !== "failed")?.redirectedTo;
  if (target === undefined) return [];
  if (target === address.replace(/^http:/, "https:"))
    return [
      { kind: "use_https", address: target, why: "The server itself leads from http to https." },
    ];
  return health === "moved"
    ? [
        {
          kind: "use_address",
          address: target,
          why: "The server says that the source has moved there for good.",
        },
      ]
    : [];
}
