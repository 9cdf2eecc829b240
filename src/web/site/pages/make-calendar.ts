import { CALENDAR } from "../../../publish/calendar/calendar-view.ts";
import { renderCalendar } from "../../../publish/calendar/render-calendar.ts";
import { answerCalendar } from "../../../reader/answer-calendar.ts";
import { type AskedView } from "../../../reader/asked-view.ts";
import { makeReply, type Reply } from "../make-reply.ts";
import { makeUnknownView } from "./make-view.ts";
import { type Making } from "./making.ts";

/** What of a view takes place or closes, for calendars that ask again. */
export async function makeCalendar(making: Making, asked: Omit<AskedView, "most">): Promise<Reply> {
  const answer = await answerCalendar(making, asked);
  return answer === undefined
    ? makeUnknownView(making, asked)
    : makeReply(`${CALENDAR.type}; charset=utf-8`, renderCalendar(answer));
}
