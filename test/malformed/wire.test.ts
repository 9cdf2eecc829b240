import assert from "node:assert/strict";
import { connect } from "node:net";
import { test } from "node:test";
import { atDesk } from "../helpers/at-desk.ts";
import { FORM } from "./bodies-table.ts";
import { WIRE } from "./wire-table.ts";

const FEW = { stories: 3, publishers: 20 };

test(
  "what is hardly a request gets an answer below 500, or its connection is closed",
  atDesk(
    "administrator",
    async ({ desk }) => {
      for (const [why, sent] of WIRE) {
        const answer = await overWire(desk.address, sent);
        if (answer !== "") assert.match(answer, /^HTTP\/1\.1 [234]\d\d /, why);
        assert.deepEqual(desk.broken, [], why);
      }
    },
    FEW,
  ),
);

test(
  "requests that are broken off are nobody's fault and leave nothing behind",
  atDesk(
    "administrator",
    async ({ desk, visitor }) => {
      for (const path of ["/desk/session", "/desk/cuttings", "/push/x", "/desk/nowhere"])
        for (const head of [
          `Content-Type: ${FORM}`,
          "Content-Type: multipart/form-data; boundary=a",
        ])
          for (const length of ["Content-Length: 900", "Transfer-Encoding: chunked"])
            await overWire(
              desk.address,
              `POST ${path} HTTP/1.1\r\nHost: x\r\nOrigin: ${desk.address}\r\n${head}\r\n${length}\r\n\r\nff\r\nemail=a`,
              50,
            );
      assert.equal((await visitor.get("/desk/inbox")).status, 200);
      assert.deepEqual(desk.broken, []);
    },
    FEW,
  ),
);

function overWire(address: string, sent: string, leaveAfterMs?: number): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(sent));
    let said = "";
    const end = (): void => void (socket.destroy(), resolve(said));
    socket.on("data", (piece: Buffer) => (said += piece.toString("latin1")));
    socket.on("error", end);
    socket.on("close", end);
    setTimeout(end, leaveAfterMs ?? 400);
  });
}
