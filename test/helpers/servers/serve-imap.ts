import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";

export type ImapServer = {
  readonly port: number;
  readonly folder: {
    uidValidity: number;
    readonly mails: { readonly uid: number; readonly source: string }[];
  };
  /** Every line that came, without what stands behind LOGIN. */
  readonly commands: readonly string[];
  readonly close: () => void;
};

export type ImapOptions = {
  readonly password?: string;
  /** Breaks the line off when this mail is asked for. */
  readonly breaksAt?: number;
  /** Says nothing at all. */
  readonly isSilent?: boolean;
};

/** A small IMAP server (RFC 3501) with one folder, INBOX: enough of it for a client that reads. */
export async function serveImap(options: ImapOptions = {}): Promise<ImapServer> {
  const folder: ImapServer["folder"] = { uidValidity: 1, mails: [] };
  const commands: string[] = [];
  const sockets = new Set<Socket>();

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("error", () => undefined);
    if (options.isSilent) return;
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    say("* OK ready");
    createInterface({ input: socket }).on("line", (line) => {
      const [tag = "", ...words] = line.split(" ");
      const command = words.join(" ");
      commands.push(command.replace(/^LOGIN .*/, "LOGIN"));
      say(
        answers(command, { folder, options, socket })
          .map((answer) => answer.replace("TAG", tag))
          .join("\r\n"),
      );
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    folder,
    commands,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

type Serving = {
  readonly folder: ImapServer["folder"];
  readonly options: ImapOptions;
  readonly socket: Socket;
};

function answers(command: string, { folder, options, socket }: Serving): readonly string[] {
  const { mails } = folder;
  const verb = command.split(" ", 2).join(" ").toUpperCase();
  if (verb === "CAPABILITY") return ["* CAPABILITY IMAP4rev1", "TAG OK done"];
  if (verb.startsWith("LOGIN"))
    return [
      command.includes(`"${options.password ?? "secret"}"`) ||
      command.endsWith(` ${options.password ?? "secret"}`)
        ? "TAG OK welcome"
        : "TAG NO [AUTHENTICATIONFAILED] wrong",
    ];
  if (verb.startsWith("LIST") || verb.startsWith("LSUB"))
    return [`* ${verb.slice(0, 4)} (\\HasNoChildren) "/" "INBOX"`, "TAG OK done"];
  if (verb === "EXAMINE INBOX")
    return [
      `* ${mails.length} EXISTS`,
      `* OK [UIDVALIDITY ${folder.uidValidity}] valid`,
      `* OK [UIDNEXT ${(mails.at(-1)?.uid ?? 0) + 1}] next`,
      "TAG OK [READ-ONLY] done",
    ];
  if (verb.startsWith("EXAMINE")) return ["TAG NO [NONEXISTENT] no such folder"];
  if (verb === "UID SEARCH")
    return [
      `* SEARCH ${found(command, mails)
        .map(({ uid }) => uid)
        .join(" ")}`.trimEnd(),
      "TAG OK done",
    ];
  if (verb === "UID FETCH") return fetched(command, { folder, options, socket });
  if (verb === "LOGOUT") return ["* BYE", "TAG OK done"];
  return verb === "NOOP" ? ["TAG OK done"] : ["TAG BAD not known here"];
}

/** As the standard wants it, "n:*" holds the last mail whatever n is. */
function found(command: string, mails: ImapServer["folder"]["mails"]) {
  const from = Number(/(\d+):\*/.exec(command)?.[1]);
  return mails.filter(({ uid }, place) => uid >= from || place === mails.length - 1);
}

function fetched(command: string, { folder, options, socket }: Serving): readonly string[] {
  const wanted = Number(/FETCH (\d+)/i.exec(command)?.[1]);
  const place = folder.mails.findIndex(({ uid }) => uid === wanted);
  const source = folder.mails[place]?.source ?? "";
  const wantsSource = command.includes("BODY.PEEK[]");
  if (wantsSource && options.breaksAt === wanted) socket.destroy();
  const bytes = Buffer.byteLength(source);
  const body = wantsSource ? ` BODY[] {${bytes}}\r\n${source}` : "";
  return [`* ${place + 1} FETCH (UID ${wanted} RFC822.SIZE ${bytes}${body})`, "TAG OK done"];
}
