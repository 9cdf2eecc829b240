import { type Words } from "./words.ts";

/** The noun changes with its number. */
const CUTTINGS_COUNTED: Partial<Record<Intl.LDMLPluralRule, string>> = {
  two: "قصاصتان",
  few: "قصاصات",
};

export const ARABIC: Words = {
  locale: "ar_AR",
  skipToContent: "انتقل إلى المحتوى",
  siteMenu: "الموقع",
  home: "الرئيسية",
  about: "من نحن",
  months: "الأشهر",
  days: "الأيام",
  feeds: "الخلاصات",
  feedOf: (site, format) => `${site} (${format})`,
  latest: "أحدث القصاصات",
  allOf: (month) => `كل قصاصات ${month}`,
  cuttingsCounted: (count) => CUTTINGS_COUNTED[new Intl.PluralRules("ar").select(count)] ?? "قصاصة",
  monthDescription: (month, site) => `ما نشره ${site} في ${month}.`,
  newerMonth: "لاحقًا",
  olderMonth: "سابقًا",
  monthsNearby: "الأشهر المجاورة",
  details: "التفاصيل",
  alsoIn: (count) => `مصادر أخرى: ${count}`,
  alsoInTitle: "أيضًا في",
  takesPlace: "الموعد",
  deadline: "آخر موعد",
  calendar: "تقويم المواعيد القادمة",
  readAt: (publisher) => `اقرأه في ${publisher}`,
  noLink: "لم يُحفظ رابط لهذه القصاصة.",
  by: "بقلم",
  publisher: "الناشر",
  facets: { place: "المكان", service: "الخدمة", theme: "الموضوع", audience: "موجّه إلى" },
  howToCite: "كيف تستشهد بها",
  quoted: (headline) => `«${headline}».`,
  citedFrom: (site, day) => `في ${site}، ${day}.`,
  reportMistake: "أبلغ عن خطأ",
  mistakeSubject: (headline) => `خطأ في «${headline}»`,
  correctedOn: (day) => `صُحِّح في ${day}.`,
  withdrawnOn: (day) => `سُحب في ${day}.`,
  newer: "الأحدث",
  older: "الأقدم",
  cuttingsNearby: "القصاصات المجاورة",
  emptyTitle: "لم يُنشر شيء بعد",
  emptyText:
    "ستجد هنا روابط إلى أخبار وآراء، الأحدث أولًا، تحت يوم نشرها. تابع إحدى الخلاصات أدناه وستصلك الأولى فور نشرها.",
  emptyForEditors: "ينشر المحررون من مكتب التحرير.",
  toTheDesk: "إلى مكتب التحرير",
  kind: "النوع",
  find: "بحث",
  findDescription: (site) =>
    `ما نُشر في ${site} بحسب الكلمات والنوع والمكان والخدمة والموضوع والجمهور.`,
  search: "ابحث",
  searchLabel: "كلمات، أو «عبارة»، أو -من دون",
  narrow: "تضييق النتائج",
  without: (name) => `من دون ${name}`,
  more: (count) => `${count} أخرى`,
  viewSince: (day) => `منذ ${day}`,
  viewUntil: (day) => `حتى ${day}`,
  viewSaying: (words) => `«${words}»`,
  viewDescription: (filters, site) => `ما نشره ${site}: ${filters}.`,
  viewEmpty: "لا شيء مما نُشر هنا يوافق كل هذا.",
  didYouMean: "هل تقصد",
  viewUnknown: (value) => `لا نعرف شيئًا باسم «${value}»، فتركناه جانبًا.`,
  viewTooMany: (count) => `عدد المرشّحات الزائدة التي تُركت جانبًا: ${count}.`,
  embedThis: "اعرض هذه القائمة في موقع آخر",
  viewNewest: "العودة إلى الأحدث",
  viewFurther: "ما جاء قبل ذلك",
  mission: "رسالتنا",
  publishedBy: (institute) => `ينشره ${institute}.`,
  feedsAbout: "تصدر كل قصاصة أيضًا في ثلاث خلاصات، ويفهم كل قارئ خلاصات واحدة منها على الأقل.",
  aboutNothingYet: "لم يُكتب شيء هنا بعد. يكتب المحررون هذه الصفحة في مكتب التحرير.",
  sourcesTitle: "المصادر",
  sourcesLead: (publishers, places) =>
    `من يقرؤهم محررونا. عدد الناشرين: ${publishers}، وعدد الأماكن: ${places}.`,
  sourcesNone: "لم يختر المحررون بعد من يقرؤونه. سيظهر الناشرون هنا بحسب المكان.",
  sourcesMissing: "من ينقصنا؟ اكتب إلينا:",
  contact: "للتواصل",
  contactText: "اكتب إلينا عن خطأ، أو رابط ينبغي أن نراه، أو أي شيء آخر:",
  notFound: {
    title: "لا توجد صفحة هنا",
    lead: "ربما كُتب العنوان خطأً. لم ينتقل شيء مما نُشر: العناوين هنا لا تتغير.",
    sections: [],
  },
  withdrawn: {
    title: "سُحبت هذه القصاصة",
    lead: "كانت هنا وسحبها المحررون. لن يُعطى عنوانها لغيرها.",
    sections: [],
  },
  broken: {
    title: "حدث عطل عندنا",
    lead: "ليس الخطأ منك ولم يضع شيء. سُجّل العطل. حاول مرة أخرى بعد دقيقة.",
    sections: [],
  },
  apiTitle: "واجهة البرمجة",
  apiLead:
    "كل ما يُنشر هنا متاح أيضًا كبيانات يمكن لأي برنامج قراءتها: بلا مفتاح، وبمرشحات الصفحات نفسها.",
  accessibilityTitle: "إتاحة الوصول",
  privacyTitle: "الخصوصية",
  botTitle: "برنامجنا الآلي",
  accessibility: ({ site }) => ({
    title: "إتاحة الوصول",
    lead: `ينبغي أن يصلح ${site} للجميع. نسعى إلى الالتزام بإرشادات إتاحة محتوى الويب (WCAG) 2.2 بمستوى AA.`,
    sections: [
      {
        heading: "ما نفعله",
        paragraphs: [
          "كل صفحة HTML بسيطة فيها عناوين ومناطق ورابط ينتقل مباشرة إلى المحتوى. لا شيء يحتاج إلى برمجيات في المتصفح أو فأرة أو اتصال سريع. يكبر النص حسب إعدادات متصفحك، وتتسع الصفحات لشاشة عرضها 320 بكسل. ويتبع الوضع الفاتح أو الداكن ما يطلبه جهازك.",
          "العناوين المكتوبة بلغة أخرى موسومة بلغتها ليغيّر قارئ الشاشة صوته، وتُكتب من اليمين إلى اليسار إن كانت لغتها كذلك.",
        ],
      },
      {
        heading: "كيف نتحقق",
        paragraphs: [
          "يُختبر كل تغيير في البرنامج بأداة axe في متصفح، في الوضعين الفاتح والداكن، على شاشة ضيقة وأخرى عريضة، وتُفحص كل صفحة بمدقق HTML. ومثل هذه الاختبارات لا تكشف كل شيء.",
        ],
      },
      {
        heading: "ما نعرف أنه لا يكفي",
        paragraphs: [
          "الصفحات التي نحيل إليها من عمل غيرنا، وبعضها ملفات PDF أو يحتاج إلى برمجيات في المتصفح. لا نستطيع إصلاحها، لكن أخبرنا بمكان نسخة أفضل وسنحيل إليها.",
        ],
      },
    ],
  }),
  privacy: ({ site }) => ({
    title: "الخصوصية",
    lead: `تستطيع أن تقرأ ${site} كله دون أن تخبرنا بشيء عن نفسك.`,
    sections: [
      {
        heading: "ما لا تفعله هذه الصفحات",
        paragraphs: [
          "لا تضع ملفات تعريف ارتباط، ولا تشغّل برمجيات، ولا تعدّ الزوار، ولا تحمّل شيئًا من أي جهة أخرى: الخطوط والأنماط والصور تأتي من هذا العنوان.",
        ],
      },
      {
        heading: "ما يراه الخادوم",
        paragraphs: [
          "يرى خادومنا، مثل كل خادوم ويب، عنوان الشبكة الذي يطلب الصفحة، وقد يحتفظ به مدة قصيرة في سجل لاكتشاف الأعطال ومنع إساءة الاستعمال.",
        ],
      },
      {
        heading: "حين تغادر",
        paragraphs: [
          "تؤدي روابطنا مباشرة إلى الناشرين دون محطة تعدّ النقرات. وما يجري هناك تحكمه سياساتهم.",
        ],
      },
    ],
  }),
  bot: ({ site, userAgent, robotsToken }) => ({
    title: "برنامجنا الآلي",
    lead: `إن وجدت هذا العنوان في سجل خادومك، فإن ${site} يقرأ شيئًا تنشره. تقول هذه الصفحة ماذا يقرأ، وكم مرة، وكيف توقفه.`,
    sections: [
      { heading: "من هو", paragraphs: [`يعرّف بنفسه مع كل طلب: ${userAgent}`] },
      {
        heading: "ما يجلبه",
        paragraphs: [
          "خلاصات وخرائط مواقع وصفحات تسرد الأخبار. يقرأ المحررون ما يجلبه، ويُرسَل القراء إليك.",
          "يأتي ما بين مرة كل عشر دقائق ومرة في اليوم حسب وتيرة نشرك، بطلب واحد في كل مرة للمضيف الواحد. ويعيد إليك ETag وLast-Modified كي لا تكلفك الخلاصة التي لم تتغير شيئًا يُذكر، ويلتزم بـ Retry-After وبمدة التخزين التي تحددها.",
        ],
      },
      {
        heading: "كيف توقفه",
        paragraphs: [
          `في الصفحات يطيع robots.txt: اذكر فيه ${robotsToken} وسيبتعد عما تمنعه.`,
          "الخلاصة تُنشر لتقرأها البرامج، ولذلك لا يُسأل robots.txt عنها؛ اكتب إلينا وسنتوقف عن قراءتها. وبعد الرد 410 Gone يعود مرة في اليوم ثم مرة في الأسبوع، حتى يحذف أحدنا العنوان.",
        ],
      },
    ],
  }),
};
