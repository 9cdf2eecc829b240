import type { Language } from "./language.ts";

export const HEBREW: Language = {
  script: "hebrew",
  direction: "rtl",
  numbers: "he",
  between: " ",
  services: {
    government: "המינהל הציבורי",
    defence: "הביטחון",
    safety: "ביטחון הפנים",
    economy: "התחבורה והכלכלה",
    environment: "איכות הסביבה",
    housing: "הדיור",
    health: "הבריאות",
    culture: "התרבות והספורט",
    education: "החינוך",
    "social-protection": "הרווחה",
  },
  placed: "{city}: {headline}",
  named: "״{programme}״: {headline}",
  subjects: {
    "procurement-lab": {
      headlines: [
        "מעבדת רכש ציבורי חדשה בתחום {service} הוקמה בעיר {city}",
        "מעבדת ״{programme}״ תבחן דרכים חדשות לרכש ממשלתי",
      ],
      lines: [
        "במעבדת ״{programme}״ נבחנים חוזים חדשים, ובתוך {months} חודשים יוכשרו בה {count} עובדים.",
      ],
    },
    "service-app": {
      headlines: [
        "אפליקציה אחת לשירותים בתחום {service} בעיר {city}",
        "אפליקציית ״{programme}״ מחליפה את טופסי הנייר",
      ],
      lines: ["כבר עכשיו {percent} מהבקשות מוגשות באפליקציית ״{programme}״."],
    },
    "audit-report": {
      headlines: [
        "מבקר המדינה: {percent} מההוצאה בתחום {service} ללא תוצאות",
        "דוח הביקורת מותח ביקורת על תוכנית ״{programme}״",
      ],
      lines: [
        "לפי הדוח, {percent} מתקציב תוכנית ״{programme}״, {millions} מיליון קרונות, אינם קשורים לתוצאה כלשהי.",
      ],
    },
    "pilot-results": {
      headlines: [
        "ניסוי בעיר {city} שיפר את השירותים בתחום {service} ב-{percent}",
        "מחקר בלתי תלוי: תוכנית ״{programme}״ עובדת",
      ],
      lines: [
        "הערכת תוכנית ״{programme}״ ליוותה {count} אנשים במשך {months} חודשים ומצאה שיפור של {percent}.",
      ],
    },
    "ai-rules": {
      headlines: [
        "כללים חדשים לבינה מלאכותית בתחום {service}",
        "המשרדים יחויבו לפרסם אלגוריתמים לפי ״{programme}״",
      ],
      lines: ["לפי כללי ״{programme}״ יש לרשום ולהסביר כל אלגוריתם בתוך {months} חודשים."],
    },
    "workforce-plan": {
      headlines: [
        "תוכנית לגיוס {count} עובדים בתחום {service}",
        "מחסור בעובדים: הממשלה הציגה את תוכנית ״{programme}״",
      ],
      lines: [
        "תוכנית ״{programme}״ כוללת {count} משרות והכשרות בעלות של {millions} מיליון קרונות.",
      ],
    },
    "waiting-times": {
      headlines: [
        "זמני ההמתנה בתחום {service} בעיר {city} התקצרו ב-{percent}",
        "תורים קצרים יותר בזכות ״{programme}״",
      ],
      lines: ["מאז תחילת ״{programme}״ ירדו {count} אנשים מרשימת ההמתנה."],
    },
    "one-stop-shop": {
      headlines: [
        "מרכז שירות אחד בתחום {service} נפתח בעיר {city}",
        "דלפק אחד במקום שבעה: נפתח מרכז ״{programme}״",
      ],
      lines: ["שבע רשויות פועלות יחד במרכז ״{programme}״, שעלה {millions} מיליון קרונות."],
    },
    "contract-ends": {
      headlines: [
        "העיר {city} מחזירה לידיה את השירותים בתחום {service}",
        "חוזה ״{programme}״ בסך {millions} מיליון לא יחודש",
      ],
      lines: ["חוזה ״{programme}״ מסתיים מוקדם, ו-{count} עובדים עוברים למגזר הציבורי."],
    },
    partnership: {
      headlines: [
        "עמותות והעיר {city} משתפות פעולה בתחום {service}",
        "הסכם ״{programme}״ מחבר בין המגזר הציבורי לחברות",
      ],
      lines: ["בהסכם ״{programme}״ שותפים העירייה, חברות ו-{count} מתנדבים למשך {months} חודשים."],
    },
    "open-data": {
      headlines: [
        "נתונים פתוחים בתחום {service} פורסמו לציבור",
        "אתר ״{programme}״ נפתח עם {count} מאגרי נתונים",
      ],
      lines: ["אתר ״{programme}״ מציע {count} מאגרי נתונים על עלויות ועל איכות, פתוחים לכול."],
    },
    consultation: {
      headlines: ["שיתוף ציבור ברפורמה בתחום {service}", "הממשלה מבקשת הערות לטיוטת ״{programme}״"],
      lines: ["אזרחים, עובדים וספקים יכולים להעיר על טיוטת ״{programme}״, והתשובות יפורסמו."],
    },
    "citizens-panel": {
      headlines: [
        "אספת אזרחים בעיר {city} חושבת מחדש על תחום {service}",
        "מה מציעים {count} תושבים שנבחרו בהגרלה ל״{programme}״",
      ],
      lines: ["אספת ״{programme}״ מבקשת תקציבים ברורים והערכה של המשתמשים."],
    },
    "new-principles": {
      headlines: [
        "חמישה עקרונות לחוזים בתחום {service}",
        "״{programme}״: יחסים חדשים בין המדינה לספקים",
      ],
      lines: ["מסמך ״{programme}״ קורא לשקיפות ולהערכת תוצאות לאחר {months} חודשים."],
    },
    conference: {
      headlines: [
        "מנהלים בתחום {service} ייפגשו בעיר {city}",
        "בכנס ״{programme}״ צפויים {count} משתתפים",
      ],
      lines: ["כנס ״{programme}״ מפגיש {count} אנשים כדי ללמוד גם מכישלונות."],
    },
    opinion: {
      headlines: [
        "אנחנו דורשים יותר מדי מהעובדים בתחום {service}",
        "מדוע ״{programme}״ היא צעד נכון",
      ],
      lines: [
        "כסף לבדו לא יספיק, כך במאמר של {person}: ״{programme}״ זקוקה לאנשים שיכולים להחליט.",
      ],
    },
    "video-debate": {
      headlines: [
        "וידאו: דיון בעיר {city} על עתיד תחום {service}",
        "צפו: צוות ״{programme}״ עונה על שאלות",
      ],
      lines: ["ההקלטה מסבירה מה השתנה למשתמשים בעקבות ״{programme}״."],
    },
  },
  followUp: {
    headlines: [
      "״{programme}״ בעיר {city}: מה השתנה מאז ההתחלה",
      "הנתונים הראשונים על ״{programme}״",
    ],
    lines: ["חדש: ״{programme}״ תורחב לערים נוספות והתקציב יגדל ל-{millions} מיליון קרונות."],
  },
  details: [
    "תוכנית ״{programme}״ תימשך {months} חודשים ותעלה {millions} מיליון קרונות.",
    "מדובר בכ-{count} אנשים בעיר {city} ומחוצה לה.",
    "לאחר השנה הראשונה תיערך הערכה בלתי תלויה של ״{programme}״.",
    "לפני כן נשמעו ארגוני העובדים והרשויות המקומיות.",
    "ערים אחרות כבר מגלות עניין.",
    "המבקרים היו מעדיפים להשקיע את הכסף בעובדים.",
    "התוצאות יפורסמו מדי שלושה חודשים.",
  ],
  noise: {
    sport: {
      headlines: ["הקבוצה של {city} ניצחה בדקה האחרונה", "שני שערים של {person} מול {city}"],
      lines: ["שער הניצחון הובקע לעיני {count} צופים."],
    },
    lottery: {
      headlines: ["הגרלה: המספרים הזוכים של היום", "מהמר מהעיר {city} זכה ב-{millions} מיליון"],
      lines: ["ההגרלה הבאה תיערך ביום שלישי."],
    },
    celebrity: {
      headlines: ["{person} ו{person} מתחתנים", "הבית החדש של {person} בעיר {city}"],
      lines: ["בתוך שעה הגיעו {count} הודעות."],
    },
    weather: {
      headlines: ["מזג האוויר בעיר {city}: גשם ואחריו שמש", "סערה מתקרבת לעיר {city}"],
      lines: ["הסיכוי לגשם הוא {percent}."],
    },
  },
  publishers: {
    government: ["ממשלת {country}", "עיריית {city}"],
    press: ["עיתון {country}", "חדשות {city}"],
    institute: ["המכון לשירותים ציבוריים {country}", "המעבדה למדיניות {city}"],
    audit: ["משרד הביקורת של {country}", "ביקורת {city}"],
  },
  words: { latest: "חדשות אחרונות", about: "אודות" },
};
