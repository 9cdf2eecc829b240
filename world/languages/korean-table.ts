import type { Language } from "./language.ts";

/** Every invented name ends in a vowel, so that particles after it have one form. */
export const KOREAN: Language = {
  script: "hangul",
  direction: "ltr",
  numbers: "ko",
  between: " ",
  services: {
    government: "행정",
    defence: "국방",
    safety: "치안",
    economy: "교통·경제",
    environment: "환경",
    housing: "주거",
    health: "보건 의료",
    culture: "문화·체육",
    education: "교육",
    "social-protection": "복지",
  },
  placed: "{city}시: {headline}",
  named: "'{programme}': {headline}",
  subjects: {
    "procurement-lab": {
      headlines: [
        "{city}시, {service} 분야 공공 조달 실험실 신설",
        "실험실 '{programme}', 새로운 조달 방식 시험",
      ],
      lines: [
        "실험실 '{programme}'에서는 새로운 계약 방식을 시험하고 {months}개월 동안 담당자 {count}명을 교육한다.",
      ],
    },
    "service-app": {
      headlines: [
        "{city}시 {service} 서비스, 앱 하나로 통합",
        "종이 서식 대신 앱 '{programme}' 공개",
      ],
      lines: ["현재 신청의 {percent}가 앱 '{programme}'를 통해 들어온다."],
    },
    "audit-report": {
      headlines: [
        '감사원 "{service} 지출 {percent}, 성과 불분명"',
        "감사 보고서, '{programme}' 사업 비판",
      ],
      lines: [
        "감사원에 따르면 '{programme}' 사업 예산 {tenThousands}만 크로네 중 {percent}는 성과와 연결되지 않는다.",
      ],
    },
    "pilot-results": {
      headlines: [
        "{city}시 시범 사업으로 {service} 서비스 {percent} 개선",
        "독립 연구 결과 '{programme}' 효과 확인",
      ],
      lines: [
        "'{programme}' 평가에서는 {count}명을 {months}개월 동안 추적해 {percent} 개선을 확인했다.",
      ],
    },
    "ai-rules": {
      headlines: [
        "{service} 분야 인공지능 사용 규칙 마련",
        "'{programme}' 규칙에 따라 부처 알고리즘 공개 의무화",
      ],
      lines: [
        "'{programme}' 규칙에 따라 모든 알고리즘은 {months}개월 안에 등록하고 설명해야 한다.",
      ],
    },
    "workforce-plan": {
      headlines: [
        "{service} 분야에서 {count}명 채용 계획",
        "인력 부족에 정부 '{programme}' 계획 발표",
      ],
      lines: [
        "'{programme}' 계획에는 {count}명 채용과 교육이 포함되며 {tenThousands}만 크로네가 든다.",
      ],
    },
    "waiting-times": {
      headlines: [
        "{city}시 {service} 대기 시간 {percent} 감소",
        "'{programme}' 시행으로 대기자 줄어",
      ],
      lines: ["'{programme}' 시작 이후 대기자 {count}명이 줄었다."],
    },
    "one-stop-shop": {
      headlines: [
        "{city}시, {service} 통합 창구 개설",
        "창구 일곱 곳을 하나로, '{programme}' 센터 개소",
      ],
      lines: ["일곱 기관이 함께 쓰는 '{programme}' 센터에는 {tenThousands}만 크로네가 들었다."],
    },
    "contract-ends": {
      headlines: [
        "{city}시, {service} 업무 직영으로 전환",
        "{tenThousands}만 크로네 규모 '{programme}' 계약 갱신 않기로",
      ],
      lines: ["'{programme}' 계약이 일찍 끝나 직원 {count}명이 공공 부문으로 옮긴다."],
    },
    partnership: {
      headlines: [
        "{city}시와 시민 단체, {service} 분야 협력",
        "'{programme}' 협약으로 민관 협력 시작",
      ],
      lines: [
        "'{programme}' 협약에는 시와 기업, 자원봉사자 {count}명이 {months}개월 동안 참여한다.",
      ],
    },
    "open-data": {
      headlines: ["{service} 분야 공공 데이터 공개", "포털 '{programme}', 데이터 {count}건 공개"],
      lines: ["포털 '{programme}'에서는 비용과 품질 데이터를 누구나 쓸 수 있다."],
    },
    consultation: {
      headlines: ["{service} 개편에 대한 의견 수렴 시작", "정부, '{programme}' 초안 의견 모집"],
      lines: ["시민과 기업은 '{programme}' 초안에 의견을 낼 수 있고 답변은 공개된다."],
    },
    "citizens-panel": {
      headlines: [
        "{city}시 시민 회의, {service} 서비스를 다시 생각하다",
        "추첨으로 뽑힌 {count}명의 '{programme}' 제안",
      ],
      lines: ["시민 회의 '{programme}' 참가자들은 알기 쉬운 예산과 이용자 평가를 요구한다."],
    },
    "new-principles": {
      headlines: [
        "{service} 계약을 위한 다섯 가지 원칙",
        "'{programme}' 문서가 말하는 정부와 사업자의 새 관계",
      ],
      lines: ["'{programme}' 문서는 최저가 대신 {months}개월의 성과로 평가하자고 제안한다."],
    },
    conference: {
      headlines: [
        "{city}시에서 {service} 분야 회의 열려",
        "'{programme}' 포럼에 {count}명 참석 예정",
      ],
      lines: ["'{programme}' 포럼에서는 {count}명이 모여 실패에서도 배운다."],
    },
    opinion: {
      headlines: ["{service} 현장에 너무 많은 것을 바란다", "'{programme}' 사업이 옳은 까닭"],
      lines: [
        "돈만으로는 부족하다고 {person} 씨는 쓴다. '{programme}' 사업에는 결정할 수 있는 사람이 필요하다.",
      ],
    },
    "video-debate": {
      headlines: [
        "영상: {city}시에서 {service}의 미래 토론",
        "영상: '{programme}' 담당자가 질문에 답하다",
      ],
      lines: ["영상에서 {person} 씨는 '{programme}' 사업이 이용자에게 무엇을 바꾸었는지 설명한다."],
    },
  },
  followUp: {
    headlines: [
      "{city}시 '{programme}' 사업, 시작 후 무엇이 달라졌나",
      "'{programme}' 첫 통계 발표",
    ],
    lines: [
      "새 소식: '{programme}' 사업은 다른 도시로 확대되고 예산은 {tenThousands}만 크로네로 늘어난다.",
    ],
  },
  details: [
    "'{programme}' 사업은 {months}개월 동안 진행되며 {tenThousands}만 크로네가 든다.",
    "{city}시와 다른 지역에서 약 {count}명이 대상이다.",
    "첫해가 지나면 '{programme}' 사업에 대한 독립 평가가 이어진다.",
    "노동조합과 지방 정부의 의견을 미리 들었다.",
    "{country}의 다른 도시도 관심을 보인다.",
    "비판하는 쪽은 그 돈을 인력에 써야 한다고 말한다.",
    "결과는 석 달마다 공개된다.",
  ],
  noise: {
    sport: {
      headlines: ["{city}, 마지막 순간에 승리", "{person} 선수 두 골 활약"],
      lines: ["관중 {count}명 앞에서 결승 골이 터졌다."],
    },
    lottery: {
      headlines: ["복권 오늘의 당첨 번호", "{city}시에서 {tenThousands}만 크로네 당첨자 나와"],
      lines: ["다음 추첨은 토요일이다."],
    },
    celebrity: {
      headlines: ["{person} 씨와 {person} 씨 약혼", "{person} 씨, {city}시 새집 공개"],
      lines: ["한 시간 동안 {count}개의 메시지가 왔다."],
    },
    weather: {
      headlines: ["{city} 날씨: 비 온 뒤 맑음", "{country}에 폭풍 접근"],
      lines: ["비 올 확률은 {percent}이다."],
    },
  },
  publishers: {
    government: ["{country} 정부", "{city}시청"],
    press: ["{country} 신문", "{city}일보"],
    institute: ["{country} 공공서비스연구원", "{city} 정책실험실"],
    audit: ["{country} 감사원", "{city} 감사위원회"],
  },
  words: { latest: "최신", about: "소개" },
};
