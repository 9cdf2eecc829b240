import type { Language } from "./language.ts";

export const HINDI: Language = {
  script: "devanagari",
  direction: "ltr",
  numbers: "hi",
  between: " ",
  services: {
    government: "प्रशासन",
    defence: "रक्षा",
    safety: "सार्वजनिक सुरक्षा",
    economy: "परिवहन और उद्योग",
    environment: "पर्यावरण",
    housing: "आवास",
    health: "स्वास्थ्य",
    culture: "संस्कृति और खेल",
    education: "शिक्षा",
    "social-protection": "समाज कल्याण",
  },
  placed: "{city}: {headline}",
  named: "'{programme}': {headline}",
  subjects: {
    "procurement-lab": {
      headlines: [
        "{city} में {service} क्षेत्र के लिए सरकारी खरीद प्रयोगशाला शुरू",
        "प्रयोगशाला '{programme}' में आज़माए जाएंगे सरकारी खरीद के नए तरीके",
      ],
      lines: [
        "'{programme}' में नए अनुबंध आज़माए जाएंगे और {months} महीनों में {count} कर्मचारियों को प्रशिक्षण मिलेगा।",
      ],
    },
    "service-app": {
      headlines: [
        "{city} में {service} सेवाओं के लिए एक ही ऐप",
        "कागज़ी फ़ॉर्म की जगह अब '{programme}' ऐप",
      ],
      lines: ["अब {percent} आवेदन '{programme}' ऐप से आते हैं।"],
    },
    "audit-report": {
      headlines: [
        "लेखा परीक्षक: {service} पर {percent} खर्च का कोई नतीजा नहीं",
        "लेखा रिपोर्ट में '{programme}' योजना की आलोचना",
      ],
      lines: [
        "रिपोर्ट के अनुसार '{programme}' योजना के {millions} मिलियन क्राउन में से {percent} का कोई नतीजा नहीं दिखा।",
      ],
    },
    "pilot-results": {
      headlines: [
        "{city} के प्रयोग से {service} सेवाओं में {percent} सुधार",
        "स्वतंत्र अध्ययन: '{programme}' योजना सफल",
      ],
      lines: [
        "'{programme}' के मूल्यांकन में {months} महीनों तक {count} लोगों को देखा गया और {percent} सुधार मिला।",
      ],
    },
    "ai-rules": {
      headlines: [
        "{service} क्षेत्र में कृत्रिम बुद्धिमत्ता के लिए नए नियम",
        "'{programme}' नियम: मंत्रालयों को एल्गोरिद्म सार्वजनिक करने होंगे",
      ],
      lines: ["'{programme}' नियमों के तहत {months} महीनों में हर एल्गोरिद्म का पंजीकरण ज़रूरी होगा।"],
    },
    "workforce-plan": {
      headlines: [
        "{service} क्षेत्र में {count} नई नियुक्तियों की योजना",
        "कर्मचारियों की कमी: सरकार ने पेश की '{programme}' योजना",
      ],
      lines: [
        "'{programme}' योजना में {millions} मिलियन क्राउन से {count} नियुक्तियां और प्रशिक्षण शामिल हैं।",
      ],
    },
    "waiting-times": {
      headlines: [
        "{city} में {service} सेवाओं की प्रतीक्षा {percent} घटी",
        "'{programme}' से छोटी हुई प्रतीक्षा सूची",
      ],
      lines: ["'{programme}' शुरू होने के बाद प्रतीक्षा सूची में {count} लोग कम हुए हैं।"],
    },
    "one-stop-shop": {
      headlines: [
        "{city} में {service} सेवाओं के लिए एकल खिड़की केंद्र खुला",
        "सात की जगह एक खिड़की: '{programme}' केंद्र शुरू",
      ],
      lines: ["सात विभागों के साझा '{programme}' केंद्र पर {millions} मिलियन क्राउन खर्च हुए।"],
    },
    "contract-ends": {
      headlines: [
        "{city} ने {service} सेवाएं फिर अपने हाथ में लीं",
        "{millions} मिलियन का '{programme}' अनुबंध आगे नहीं बढ़ेगा",
      ],
      lines: ["'{programme}' अनुबंध समय से पहले समाप्त होगा और {count} कर्मचारी सरकारी सेवा में आएंगे।"],
    },
    partnership: {
      headlines: [
        "{service} के लिए {city} और संस्थाओं की साझेदारी",
        "'{programme}' समझौता: सरकार और कंपनियां साथ",
      ],
      lines: ["'{programme}' समझौते में नगर, कंपनियां और {count} स्वयंसेवक {months} महीने साथ काम करेंगे।"],
    },
    "open-data": {
      headlines: [
        "{service} क्षेत्र के आंकड़े सार्वजनिक किए गए",
        "'{programme}' पोर्टल पर {count} डेटा सेट उपलब्ध",
      ],
      lines: ["'{programme}' पोर्टल पर लागत और गुणवत्ता के {count} डेटा सेट सबके लिए मुफ़्त हैं।"],
    },
    consultation: {
      headlines: ["{service} सुधार पर जनता से सुझाव मांगे गए", "'{programme}' के मसौदे पर राय दें"],
      lines: ["नागरिक और कंपनियां '{programme}' के मसौदे पर राय दे सकते हैं; उत्तर प्रकाशित होंगे।"],
    },
    "citizens-panel": {
      headlines: [
        "{city} की नागरिक सभा ने {service} पर नए सिरे से सोचा",
        "'{programme}' में चुने गए {count} नागरिकों के सुझाव",
      ],
      lines: ["'{programme}' सभा सरल बजट और उपयोगकर्ताओं द्वारा मूल्यांकन चाहती है।"],
    },
    "new-principles": {
      headlines: [
        "{service} अनुबंधों के लिए पांच सिद्धांत",
        "'{programme}': सरकार और प्रदाताओं का नया रिश्ता",
      ],
      lines: ["'{programme}' पत्र {months} महीनों के नतीजों के आधार पर मूल्यांकन की बात करता है।"],
    },
    conference: {
      headlines: [
        "{city} में {service} क्षेत्र का सम्मेलन",
        "'{programme}' सम्मेलन में {count} लोग शामिल होंगे",
      ],
      lines: ["'{programme}' सम्मेलन में {count} लोग असफलताओं से भी सीखेंगे।"],
    },
    opinion: {
      headlines: [
        "{service} क्षेत्र के कर्मचारियों से हमारी अपेक्षाएं बहुत अधिक हैं",
        "'{programme}' सही कदम क्यों है",
      ],
      lines: ["केवल पैसा काफ़ी नहीं है: {person} के अनुसार '{programme}' में निर्णय लेने वाले लोग चाहिए।"],
    },
    "video-debate": {
      headlines: ["वीडियो: {city} में {service} के भविष्य पर चर्चा", "देखें: '{programme}' की टीम के जवाब"],
      lines: ["वीडियो में {person} ने बताया कि '{programme}' से उपयोगकर्ताओं के लिए क्या बदला।"],
    },
  },
  followUp: {
    headlines: ["{city} में '{programme}': शुरुआत के बाद क्या बदला", "'{programme}' के पहले आंकड़े जारी"],
    lines: ["नया: '{programme}' अन्य शहरों में भी लागू होगा और बजट {millions} मिलियन क्राउन होगा।"],
  },
  details: [
    "'{programme}' योजना {months} महीने चलेगी और इस पर {millions} मिलियन क्राउन खर्च होंगे।",
    "{city} और अन्य स्थानों के लगभग {count} लोग इससे जुड़े हैं।",
    "पहले वर्ष के बाद '{programme}' की स्वतंत्र समीक्षा होगी।",
    "यूनियनों और स्थानीय निकायों से पहले ही बात की गई।",
    "{country} के अन्य शहर भी रुचि दिखा रहे हैं।",
    "आलोचकों के अनुसार यह पैसा कर्मचारियों पर खर्च होना चाहिए।",
    "नतीजे हर तीन महीने में प्रकाशित होंगे।",
  ],
  noise: {
    sport: {
      headlines: ["अंतिम मिनट में {city} की जीत", "{city} के ख़िलाफ़ {person} के दो गोल"],
      lines: ["{count} दर्शकों के सामने निर्णायक गोल हुआ।"],
    },
    lottery: {
      headlines: ["लॉटरी: आज के विजेता नंबर", "{city} के खिलाड़ी ने जीते {millions} मिलियन"],
      lines: ["अगला ड्रॉ शनिवार को होगा।"],
    },
    celebrity: {
      headlines: ["{person} और {person} की सगाई", "{city} में {person} का नया घर"],
      lines: ["एक घंटे में {count} संदेश आए।"],
    },
    weather: {
      headlines: ["{city} का मौसम: पहले बारिश, फिर धूप", "{city} की ओर बढ़ रहा तूफ़ान"],
      lines: ["बारिश की संभावना {percent} है।"],
    },
  },
  publishers: {
    government: ["{country} सरकार", "{city} नगर निगम"],
    press: ["{country} समाचार", "{city} टाइम्स", "दैनिक {city}"],
    institute: ["{country} लोक सेवा संस्थान", "{city} नीति प्रयोगशाला"],
    audit: ["{country} लेखा परीक्षा कार्यालय", "{city} लेखा कार्यालय"],
  },
  words: { latest: "ताज़ा", about: "हमारे बारे में" },
};
