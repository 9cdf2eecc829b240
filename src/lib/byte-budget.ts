/** A part of a budget that one holder takes and gives back. */
export type Share = {
  /** Ends when so much in all may be held; may wait for others to give back. */
  readonly hold: (bytes: number) => Promise<void>;
  readonly held: () => number;
  readonly release: () => void;
};

export type ByteBudget = { readonly share: () => Share };

type Waiting = { readonly owner: object; readonly bytes: number; readonly grant: () => void };

/**
 * So many bytes may be held at the same time, by all together. Nobody knows beforehand how much it
 * will need, so all could come to wait for each other: therefore the one that waits longest may
 * overdraw, one at a time, until it gives back.
 */
export function byteBudget(mostBytes: number): ByteBudget {
  let used = 0;
  let overdrawing: object | undefined;
  let waiting: Waiting[] = [];

  function grantWhatFits(): void {
    for (let [first] = waiting; first !== undefined; [first] = waiting) {
      if (used + first.bytes > mostBytes) {
        if (overdrawing !== undefined) return;
        overdrawing = first.owner;
      }
      waiting = waiting.slice(1);
      used += first.bytes;
      first.grant();
    }
  }

  return {
    share() {
      const owner = {};
      let held = 0;
      return {
        held: () => held,
        async hold(bytes) {
          const more = bytes - held;
          if (more <= 0) return;
          held = bytes;
          if (owner === overdrawing) used += more;
          else
            await new Promise<void>((grant) => {
              waiting.push({ owner, bytes: more, grant });
              grantWhatFits();
            });
        },
        release() {
          const mine = waiting.filter((one) => one.owner === owner);
          waiting = waiting.filter((one) => one.owner !== owner);
          used -= held - mine.reduce((sum, { bytes }) => sum + bytes, 0);
          held = 0;
          if (owner === overdrawing) overdrawing = undefined;
          for (const { grant } of mine) grant();
          grantWhatFits();
        },
      };
    },
  };
}
