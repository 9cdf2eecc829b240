import type { Language } from "./language.ts";

export const PERSIAN: Language = {
  script: "persian",
  direction: "rtl",
  numbers: "fa",
  between: " ",
  services: {
    government: "اداره امور عمومی",
    defence: "دفاع",
    safety: "امنیت عمومی",
    economy: "حمل‌ونقل و اقتصاد",
    environment: "محیط زیست",
    housing: "مسکن",
    health: "بهداشت و درمان",
    culture: "فرهنگ و ورزش",
    education: "آموزش",
    "social-protection": "تأمین اجتماعی",
  },
  placed: "{city}: {headline}",
  named: "«{programme}»: {headline}",
  subjects: {
    "procurement-lab": {
      headlines: [
        "راه‌اندازی آزمایشگاه خرید دولتی در حوزه {service} در {city}",
        "آزمایشگاه «{programme}» روش‌های تازه خرید را می‌آزماید",
      ],
      lines: [
        "در آزمایشگاه «{programme}» قراردادهای تازه آزموده می‌شود و {count} کارمند در {months} ماه آموزش می‌بینند.",
      ],
    },
    "service-app": {
      headlines: [
        "یک برنامه برای همه خدمات {service} در {city}",
        "برنامه «{programme}» جای فرم‌های کاغذی را می‌گیرد",
      ],
      lines: ["اکنون {percent} درخواست‌ها از راه برنامه «{programme}» می‌رسد."],
    },
    "audit-report": {
      headlines: [
        "دیوان محاسبات: {percent} هزینه‌ها در حوزه {service} بی‌نتیجه است",
        "انتقاد بازرسان از طرح «{programme}»",
      ],
      lines: [
        "به گفته دیوان محاسبات، {percent} از بودجه {millions} میلیون کرونی طرح «{programme}» به هیچ نتیجه‌ای نرسیده است.",
      ],
    },
    "pilot-results": {
      headlines: [
        "طرح آزمایشی در {city} خدمات {service} را {percent} بهتر کرد",
        "پژوهش مستقل: طرح «{programme}» موفق بود",
      ],
      lines: [
        "ارزیابی طرح «{programme}» {count} نفر را در {months} ماه دنبال کرد و بهبودی {percent} یافت.",
      ],
    },
    "ai-rules": {
      headlines: [
        "مقررات تازه برای هوش مصنوعی در حوزه {service}",
        "وزارتخانه‌ها باید الگوریتم‌های خود را طبق «{programme}» منتشر کنند",
      ],
      lines: ["طبق مقررات «{programme}» هر الگوریتم باید در {months} ماه ثبت و توضیح داده شود."],
    },
    "workforce-plan": {
      headlines: [
        "برنامه استخدام {count} نفر در حوزه {service}",
        "کمبود نیرو: دولت طرح «{programme}» را ارائه کرد",
      ],
      lines: [
        "طرح «{programme}» شامل استخدام {count} نفر و آموزش با هزینه {millions} میلیون کرون است.",
      ],
    },
    "waiting-times": {
      headlines: [
        "زمان انتظار برای خدمات {service} در {city} {percent} کمتر شد",
        "صف‌ها با طرح «{programme}» کوتاه‌تر شد",
      ],
      lines: ["از آغاز طرح «{programme}» {count} نفر از فهرست انتظار خارج شده‌اند."],
    },
    "one-stop-shop": {
      headlines: [
        "گشایش مرکز یکپارچه خدمات {service} در {city}",
        "یک باجه به جای هفت باجه: مرکز «{programme}» باز شد",
      ],
      lines: [
        "هفت نهاد در مرکز تازه «{programme}» همکاری می‌کنند که {millions} میلیون کرون هزینه داشت.",
      ],
    },
    "contract-ends": {
      headlines: [
        "{city} خدمات {service} را به بخش عمومی بازگرداند",
        "قرارداد {millions} میلیونی «{programme}» تمدید نمی‌شود",
      ],
      lines: [
        "قرارداد «{programme}» زودتر پایان می‌یابد و {count} کارمند به بخش عمومی منتقل می‌شوند.",
      ],
    },
    partnership: {
      headlines: [
        "همکاری انجمن‌ها و شهر {city} در حوزه {service}",
        "توافق «{programme}» بخش عمومی و شرکت‌ها را کنار هم می‌آورد",
      ],
      lines: [
        "در توافق «{programme}» شهرداری، شرکت‌ها و {count} داوطلب {months} ماه همکاری می‌کنند.",
      ],
    },
    "open-data": {
      headlines: [
        "انتشار داده‌های باز در حوزه {service}",
        "درگاه «{programme}» با {count} مجموعه داده باز شد",
      ],
      lines: [
        "درگاه «{programme}» {count} مجموعه داده درباره هزینه و کیفیت را رایگان در اختیار همه می‌گذارد.",
      ],
    },
    consultation: {
      headlines: [
        "نظرخواهی عمومی درباره اصلاح خدمات {service}",
        "دولت درباره پیش‌نویس «{programme}» نظر می‌خواهد",
      ],
      lines: [
        "شهروندان و شرکت‌ها می‌توانند درباره پیش‌نویس «{programme}» نظر بدهند و پاسخ‌ها منتشر می‌شود.",
      ],
    },
    "citizens-panel": {
      headlines: [
        "مجمع شهروندان {city} درباره آینده {service}",
        "پیشنهاد {count} شهروند منتخب قرعه در «{programme}»",
      ],
      lines: ["مجمع «{programme}» خواهان بودجه روشن و ارزیابی از سوی کاربران است."],
    },
    "new-principles": {
      headlines: [
        "پنج اصل برای قراردادهای حوزه {service}",
        "«{programme}»: رابطه‌ای تازه میان دولت و پیمانکاران",
      ],
      lines: ["سند «{programme}» از شفافیت و ارزیابی نتیجه پس از {months} ماه دفاع می‌کند."],
    },
    conference: {
      headlines: [
        "گردهمایی مدیران حوزه {service} در {city}",
        "همایش «{programme}» میزبان {count} نفر خواهد بود",
      ],
      lines: ["همایش «{programme}» {count} نفر را گرد هم می‌آورد تا از شکست‌ها هم بیاموزند."],
    },
    opinion: {
      headlines: [
        "از کارکنان حوزه {service} بیش از اندازه می‌خواهیم",
        "چرا «{programme}» گام درستی است",
      ],
      lines: [
        "پول به‌تنهایی کافی نیست؛ {person} می‌نویسد «{programme}» به کسانی نیاز دارد که بتوانند تصمیم بگیرند.",
      ],
    },
    "video-debate": {
      headlines: [
        "ویدیو: گفت‌وگو در {city} درباره آینده {service}",
        "ببینید: گروه «{programme}» به پرسش‌ها پاسخ می‌دهد",
      ],
      lines: [
        "در این ویدیو {person} توضیح می‌دهد که «{programme}» چه چیزی را برای کاربران تغییر داد.",
      ],
    },
  },
  followUp: {
    headlines: [
      "«{programme}» در {city}: از آغاز تا امروز چه تغییر کرده است",
      "نخستین آمار درباره «{programme}»",
    ],
    lines: [
      "تازه: طرح «{programme}» به شهرهای دیگر می‌رسد و بودجه آن {millions} میلیون کرون می‌شود.",
    ],
  },
  details: [
    "طرح «{programme}» {months} ماه طول می‌کشد و {millions} میلیون کرون هزینه دارد.",
    "این طرح حدود {count} نفر را در {city} و جاهای دیگر در بر می‌گیرد.",
    "پس از سال نخست، ارزیابی مستقلی از «{programme}» انجام می‌شود.",
    "پیش از این با اتحادیه‌ها و شهرداری‌ها مشورت شد.",
    "شهرهای دیگر {country} نیز علاقه نشان داده‌اند.",
    "منتقدان ترجیح می‌دهند این پول صرف نیروی انسانی شود.",
    "نتایج هر سه ماه منتشر خواهد شد.",
  ],
  noise: {
    sport: {
      headlines: ["تیم {city} در دقیقه پایانی پیروز شد", "دو گل {person} در برابر تیم {city}"],
      lines: ["گل پیروزی در برابر {count} تماشاگر به ثمر رسید."],
    },
    lottery: {
      headlines: ["قرعه‌کشی: شماره‌های برنده امروز", "شهروند {city} {millions} میلیون برنده شد"],
      lines: ["قرعه‌کشی بعدی روز شنبه است."],
    },
    celebrity: {
      headlines: ["{person} و {person} ازدواج می‌کنند", "خانه تازه {person} در {city}"],
      lines: ["در یک ساعت {count} پیام رسید."],
    },
    weather: {
      headlines: ["هوای {city}: باران و سپس آفتاب", "توفان به {city} نزدیک می‌شود"],
      lines: ["احتمال بارش {percent} است."],
    },
  },
  publishers: {
    government: ["دولت {country}", "شهرداری {city}"],
    press: ["روزنامه {country}", "پیک {city}"],
    institute: ["مؤسسه خدمات عمومی {country}", "آزمایشگاه سیاست‌گذاری {city}"],
    audit: ["دیوان محاسبات {country}", "بازرسی {city}"],
  },
  words: { latest: "تازه‌ها", about: "درباره ما" },
};
