import type { Language } from "./language.ts";

export const THAI: Language = {
  script: "thai",
  direction: "ltr",
  numbers: "th",
  between: " ",
  services: {
    government: "บริหารราชการ",
    defence: "กลาโหม",
    safety: "ความปลอดภัยสาธารณะ",
    economy: "คมนาคมและเศรษฐกิจ",
    environment: "สิ่งแวดล้อม",
    housing: "ที่อยู่อาศัย",
    health: "สาธารณสุข",
    culture: "วัฒนธรรมและกีฬา",
    education: "การศึกษา",
    "social-protection": "สวัสดิการสังคม",
  },
  placed: "{city}: {headline}",
  named: "โครงการ{programme}: {headline}",
  subjects: {
    "procurement-lab": {
      headlines: [
        "{city}ตั้งห้องทดลองการจัดซื้อภาครัฐด้าน{service}",
        "ห้องทดลอง{programme}ทดสอบวิธีจัดซื้อแบบใหม่",
      ],
      lines: ["ห้องทดลอง{programme}ทดสอบสัญญารูปแบบใหม่และจะอบรมเจ้าหน้าที่ {count} คนภายใน {months} เดือน"],
    },
    "service-app": {
      headlines: ["แอปเดียวสำหรับบริการด้าน{service}ใน{city}", "แอป{programme}ใช้แทนแบบฟอร์มกระดาษ"],
      lines: ["ขณะนี้คำขอ {percent} ส่งผ่านแอป{programme}"],
    },
    "audit-report": {
      headlines: [
        "สำนักงานตรวจเงินระบุ งบด้าน{service} {percent} ไม่เห็นผล",
        "รายงานตรวจสอบวิจารณ์โครงการ{programme}",
      ],
      lines: [
        "สำนักงานตรวจเงินระบุว่า {percent} ของงบ {millions} ล้านคราวน์ในโครงการ{programme}ไม่เชื่อมโยงกับผลลัพธ์ใด",
      ],
    },
    "pilot-results": {
      headlines: [
        "โครงการนำร่องใน{city}ทำให้บริการด้าน{service}ดีขึ้น {percent}",
        "ผลศึกษาอิสระชี้โครงการ{programme}ได้ผล",
      ],
      lines: [
        "การประเมินโครงการ{programme}ติดตาม {count} คนเป็นเวลา {months} เดือนและพบว่าดีขึ้น {percent}",
      ],
    },
    "ai-rules": {
      headlines: [
        "ออกกติกาใหม่การใช้ปัญญาประดิษฐ์ด้าน{service}",
        "กระทรวงต้องเปิดเผยอัลกอริทึมตามกติกา{programme}",
      ],
      lines: ["กติกา{programme}กำหนดให้ขึ้นทะเบียนและอธิบายทุกอัลกอริทึมภายใน {months} เดือน"],
    },
    "workforce-plan": {
      headlines: ["แผนรับบุคลากรด้าน{service} {count} คน", "ขาดแคลนบุคลากร รัฐบาลเสนอแผน{programme}"],
      lines: ["แผน{programme}รับบุคลากร {count} คนและจัดอบรมด้วยงบ {millions} ล้านคราวน์"],
    },
    "waiting-times": {
      headlines: [
        "เวลารอรับบริการด้าน{service}ใน{city}ลดลง {percent}",
        "คิวสั้นลงเพราะโครงการ{programme}",
      ],
      lines: ["ตั้งแต่เริ่มโครงการ{programme} รายชื่อผู้รอลดลง {count} คน"],
    },
    "one-stop-shop": {
      headlines: ["{city}เปิดศูนย์บริการจุดเดียวด้าน{service}", "จุดเดียวแทนเจ็ดแห่ง เปิดศูนย์{programme}"],
      lines: ["เจ็ดหน่วยงานใช้ศูนย์{programme}ร่วมกัน ด้วยงบ {millions} ล้านคราวน์"],
    },
    "contract-ends": {
      headlines: ["{city}ดึงบริการด้าน{service}กลับมาทำเอง", "ไม่ต่อสัญญา{programme}มูลค่า {millions} ล้าน"],
      lines: ["สัญญา{programme}สิ้นสุดก่อนกำหนด พนักงาน {count} คนย้ายมาภาครัฐ"],
    },
    partnership: {
      headlines: ["{city}จับมือภาคประชาสังคมดูแลด้าน{service}", "ข้อตกลง{programme}รวมภาครัฐและเอกชน"],
      lines: ["ข้อตกลง{programme}รวมเมือง บริษัท และอาสาสมัคร {count} คนเป็นเวลา {months} เดือน"],
    },
    "open-data": {
      headlines: ["เปิดข้อมูลด้าน{service}ให้ประชาชน", "เว็บไซต์{programme}เปิดข้อมูล {count} ชุด"],
      lines: ["เว็บไซต์{programme}มีข้อมูลต้นทุนและคุณภาพ {count} ชุดให้ทุกคนใช้ได้"],
    },
    consultation: {
      headlines: ["เปิดรับฟังความเห็นการปฏิรูปด้าน{service}", "รัฐบาลขอความเห็นต่อร่าง{programme}"],
      lines: ["ประชาชนและผู้ให้บริการแสดงความเห็นต่อร่าง{programme}ได้ และจะเผยแพร่คำตอบ"],
    },
    "citizens-panel": {
      headlines: [
        "สภาพลเมือง{city}คิดใหม่เรื่องบริการด้าน{service}",
        "ข้อเสนอของพลเมือง {count} คนในเวที{programme}",
      ],
      lines: ["เวที{programme}ต้องการงบประมาณที่เข้าใจง่ายและให้ผู้ใช้บริการเป็นผู้ประเมิน"],
    },
    "new-principles": {
      headlines: ["หลักห้าข้อสำหรับสัญญาด้าน{service}", "แนวคิด{programme}เรื่องความสัมพันธ์ของรัฐกับผู้ให้บริการ"],
      lines: ["เอกสาร{programme}เสนอให้เปิดเผยบัญชีและประเมินจากผลลัพธ์ใน {months} เดือน"],
    },
    conference: {
      headlines: ["ผู้นำด้าน{service}ประชุมที่{city}", "เวที{programme}คาดมีผู้ร่วม {count} คน"],
      lines: ["เวที{programme}รวม {count} คนมาเรียนรู้จากความผิดพลาดด้วย"],
    },
    opinion: {
      headlines: [
        "เราเรียกร้องจากคนทำงานด้าน{service}มากเกินไป",
        "เหตุใดโครงการ{programme}จึงเป็นก้าวที่ถูกต้อง",
      ],
      lines: ["เงินอย่างเดียวไม่พอ {person}เขียนว่าโครงการ{programme}ต้องการคนที่มีอำนาจตัดสินใจ"],
    },
    "video-debate": {
      headlines: ["วิดีโอ การเสวนาที่{city}เรื่องอนาคตบริการด้าน{service}", "ชมทีมงาน{programme}ตอบคำถาม"],
      lines: ["ในวิดีโอ {person}อธิบายว่าโครงการ{programme}เปลี่ยนอะไรให้ผู้ใช้บริการ"],
    },
  },
  followUp: {
    headlines: ["โครงการ{programme}ใน{city} มีอะไรเปลี่ยนไปตั้งแต่เริ่ม", "ตัวเลขแรกของโครงการ{programme}"],
    lines: ["ล่าสุด โครงการ{programme}จะขยายไปเมืองอื่น งบเพิ่มเป็น {millions} ล้านคราวน์"],
  },
  details: [
    "โครงการ{programme}ใช้เวลา {months} เดือนและงบ {millions} ล้านคราวน์",
    "มีผู้เกี่ยวข้องราว {count} คนใน{city}และที่อื่น",
    "หลังปีแรกจะมีการประเมินอิสระของโครงการ{programme}",
    "ก่อนหน้านี้ได้รับฟังสหภาพแรงงานและท้องถิ่นแล้ว",
    "เมืองอื่นใน{country}ก็สนใจเช่นกัน",
    "ผู้วิจารณ์อยากให้ใช้เงินกับบุคลากรมากกว่า",
    "จะเผยแพร่ผลทุกสามเดือน",
  ],
  noise: {
    sport: {
      headlines: ["ทีม{city}ชนะในนาทีสุดท้าย", "{person}ยิงสองประตูใส่ทีม{city}"],
      lines: ["ประตูชัยเกิดขึ้นต่อหน้าผู้ชม {count} คน"],
    },
    lottery: {
      headlines: ["ผลสลากวันนี้", "ชาว{city}ถูกรางวัล {millions} ล้าน"],
      lines: ["งวดหน้าออกวันเสาร์"],
    },
    celebrity: {
      headlines: ["{person}กับ{person}ประกาศหมั้น", "{person}โชว์บ้านใหม่ใน{city}"],
      lines: ["แฟนส่งข้อความ {count} ข้อความในหนึ่งชั่วโมง"],
    },
    weather: {
      headlines: ["อากาศที่{city} ฝนตกแล้วแดดออก", "พายุกำลังเข้าใกล้{city}"],
      lines: ["โอกาสฝนตก {percent}"],
    },
  },
  publishers: {
    government: ["รัฐบาล{country}", "เทศบาล{city}"],
    press: ["หนังสือพิมพ์{country}", "ข่าว{city}"],
    institute: ["สถาบันบริการสาธารณะ{country}", "ห้องทดลองนโยบาย{city}"],
    audit: ["สำนักงานตรวจเงิน{country}", "สำนักตรวจสอบ{city}"],
  },
  words: { latest: "ล่าสุด", about: "เกี่ยวกับเรา" },
};
