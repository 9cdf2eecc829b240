import type { Language } from "./language.ts";

export const ARABIC: Language = {
  script: "arabic",
  direction: "rtl",
  numbers: "ar-EG",
  between: " ",
  services: {
    government: "الإدارة العامة",
    defence: "الدفاع",
    safety: "السلامة العامة",
    economy: "النقل والاقتصاد",
    environment: "البيئة",
    housing: "الإسكان",
    health: "الصحة",
    culture: "الثقافة والرياضة",
    education: "التعليم",
    "social-protection": "الرعاية الاجتماعية",
  },
  placed: "{city}: {headline}",
  named: "{programme}: {headline}",
  subjects: {
    "procurement-lab": {
      headlines: [
        "{city} تنشئ مختبرا للمشتريات الحكومية في مجال {service}",
        "مختبر «{programme}» يجرب طرقا جديدة للشراء العام",
      ],
      lines: [
        "يتيح مختبر «{programme}» تجربة عقود جديدة، ويتدرب فيه {count} موظف خلال {months} شهرا.",
      ],
    },
    "service-app": {
      headlines: [
        "تطبيق واحد لخدمات {service} في {city}",
        "إطلاق تطبيق «{programme}» بدلا من النماذج الورقية",
      ],
      lines: ["أصبحت نسبة {percent} من الطلبات تقدم عبر تطبيق «{programme}»."],
    },
    "audit-report": {
      headlines: [
        "ديوان المحاسبة: {percent} من الإنفاق على {service} بلا نتائج",
        "تقرير رقابي ينتقد برنامج «{programme}» في {city}",
      ],
      lines: [
        "يقول ديوان المحاسبة إن {percent} من ميزانية برنامج «{programme}» البالغة {millions} مليون كرونة لا ترتبط بأي نتيجة.",
      ],
    },
    "pilot-results": {
      headlines: [
        "تجربة في {city} تحسن خدمات {service} بنسبة {percent}",
        "دراسة مستقلة: نجاح تجربة «{programme}»",
      ],
      lines: [
        "تابع تقييم «{programme}» أحوال {count} شخص خلال {months} شهرا ووجد تحسنا بنسبة {percent}.",
      ],
    },
    "ai-rules": {
      headlines: [
        "قواعد جديدة للذكاء الاصطناعي في مجال {service}",
        "الوزارات ملزمة بنشر خوارزمياتها وفق «{programme}»",
      ],
      lines: ["تلزم قواعد «{programme}» كل جهة بتسجيل خوارزمياتها وشرحها خلال {months} شهرا."],
    },
    "workforce-plan": {
      headlines: [
        "خطة لتوظيف {count} شخص في مجال {service}",
        "الحكومة تعلن خطة «{programme}» لسد نقص الموظفين",
      ],
      lines: [
        "تشمل خطة «{programme}» توظيف {count} شخص وبرامج تدريب بتكلفة {millions} مليون كرونة.",
      ],
    },
    "waiting-times": {
      headlines: [
        "انخفاض مدة الانتظار في خدمات {service} بنسبة {percent} في {city}",
        "قوائم انتظار أقصر بفضل «{programme}»",
      ],
      lines: ["منذ بدء «{programme}» خرج {count} شخص من قائمة الانتظار."],
    },
    "one-stop-shop": {
      headlines: [
        "{city} تفتح مركزا موحدا لخدمات {service}",
        "نافذة واحدة بدلا من سبع: «{programme}» يجمع خدمات {service}",
      ],
      lines: ["تتشارك سبع جهات مركز «{programme}» الجديد الذي بلغت تكلفته {millions} مليون كرونة."],
    },
    "contract-ends": {
      headlines: [
        "{city} تستعيد إدارة خدمات {service} من القطاع الخاص",
        "عدم تجديد عقد «{programme}» بقيمة {millions} مليون",
      ],
      lines: ["ينتهي عقد «{programme}» مبكرا وينتقل {count} موظف إلى القطاع العام."],
    },
    partnership: {
      headlines: [
        "شراكة بين {city} والجمعيات الأهلية في مجال {service}",
        "اتفاق «{programme}» يجمع القطاعين العام والخاص",
      ],
      lines: ["يجمع اتفاق «{programme}» المدينة والشركات و{count} متطوع لمدة {months} شهرا."],
    },
    "open-data": {
      headlines: [
        "نشر بيانات مفتوحة عن {service} في {city}",
        "بوابة «{programme}» تتيح {count} مجموعة بيانات",
      ],
      lines: ["تضم بوابة «{programme}» بيانات عن التكاليف والجودة، وهي متاحة للجميع."],
    },
    consultation: {
      headlines: ["استشارة عامة حول خدمات {service}", "شاركوا برأيكم في إصلاح «{programme}»"],
      lines: ["يمكن للمواطنين والموردين التعليق على مسودة «{programme}»، وستنشر الردود."],
    },
    "citizens-panel": {
      headlines: [
        "مجلس مواطنين في {city} يعيد التفكير في {service}",
        "«{programme}»: المواطنون يقدمون أفكارهم",
      ],
      lines: ["يطالب مجلس «{programme}» بميزانيات واضحة وبأن يقيم المستخدمون الخدمات بأنفسهم."],
    },
    "new-principles": {
      headlines: [
        "خمسة مبادئ للعقود في مجال {service}",
        "«{programme}»: علاقة جديدة بين الدولة والموردين",
      ],
      lines: [
        "تدعو ورقة «{programme}» إلى الشفافية وإلى تقييم الموردين بالنتائج خلال {months} شهرا.",
      ],
    },
    conference: {
      headlines: ["قادة {service} يجتمعون في {city}", "منتدى «{programme}» يستقبل {count} موظف"],
      lines: ["يناقش منتدى «{programme}» القيادة والتجارب الصغيرة ورعاية الموظفين."],
    },
    opinion: {
      headlines: [
        "نطلب الكثير من العاملين في مجال {service}",
        "لماذا يعد «{programme}» خطوة صحيحة",
      ],
      lines: [
        "المال وحده لا يكفي، كما يرى الكاتب {person}: يحتاج «{programme}» إلى أشخاص يملكون القرار.",
      ],
    },
    "video-debate": {
      headlines: [
        "فيديو: نقاش في {city} حول مستقبل {service}",
        "شاهدوا: فريق «{programme}» يجيب عن الأسئلة",
      ],
      lines: ["يشرح التسجيل ما الذي غيره «{programme}» للمستخدمين."],
    },
  },
  followUp: {
    headlines: ["«{programme}» في {city}: ماذا تغير منذ البداية", "الأرقام الأولى عن «{programme}»"],
    lines: ["الجديد: توسيع «{programme}» إلى مدن أخرى ورفع الميزانية إلى {millions} مليون كرونة."],
  },
  details: [
    "يستمر «{programme}» مدة {months} شهرا ويكلف {millions} مليون كرونة.",
    "يشمل الأمر نحو {count} شخص في {city} وخارجها.",
    "سيجري تقييم مستقل بعد السنة الأولى.",
    "جرى التشاور مع النقابات والسلطات المحلية.",
    "أبدت مدن أخرى في {country} اهتمامها.",
    "ستنشر النتائج كل ثلاثة أشهر.",
  ],
  noise: {
    sport: {
      headlines: ["فريق {city} يفوز في الدقيقة الأخيرة", "{person} يسجل هدفين أمام فريق {city}"],
      lines: ["جاء هدف الفوز أمام {count} متفرج."],
    },
    lottery: {
      headlines: ["اليانصيب: الأرقام الفائزة اليوم", "لاعب من {city} يربح {millions} مليون"],
      lines: ["السحب القادم يوم السبت."],
    },
    celebrity: {
      headlines: ["خطوبة {person} و{person}", "{person} يعرض منزله الجديد في {city}"],
      lines: ["وصلت {count} رسالة من المعجبين خلال ساعة."],
    },
    weather: {
      headlines: ["الطقس في {city}: مطر ثم شمس", "عاصفة تقترب من {city}"],
      lines: ["احتمال هطول المطر {percent}."],
    },
  },
  publishers: {
    government: ["حكومة {country}", "بلدية {city}"],
    press: ["جريدة {country}", "بريد {city}"],
    institute: ["معهد {country} للخدمات العامة", "مختبر {city} للسياسات"],
    audit: ["ديوان المحاسبة في {country}"],
  },
  words: { latest: "الأحدث", about: "عن الموقع" },
};
