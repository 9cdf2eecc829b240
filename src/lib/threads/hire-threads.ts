import { startThread, type Thread, type ThreadLimits } from "./start-thread.ts";

export type Crew = {
  /** One that is idle, or a new one. */
  readonly take: () => Thread;
  readonly hasIdle: () => boolean;
  /** A spent one is not used again. */
  readonly giveBack: (thread: Thread, how: { readonly isSpent: boolean }) => void;
  readonly end: () => Promise<void>;
};

/** Threads of one entry: started when there is none to take, let go when they are dead or spent. */
export function hireThreads(entry: URL, limits: ThreadLimits): Crew {
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  return {
    take() {
      const thread = idle.pop() ?? startThread(entry, limits);
      all.add(thread);
      return thread;
    },
    hasIdle: () => idle.length > 0,
    giveBack(thread, { isSpent }) {
      if (thread.isAlive() && !isSpent) return void idle.push(thread);
      all.delete(thread);
      void thread.end();
    },
    async end() {
      await Promise.all([...all].map((thread) => thread.end()));
    },
  };
}
