import type { Language } from "./language.ts";

export const JAPANESE: Language = {
  script: "katakana",
  direction: "ltr",
  numbers: "ja",
  between: "",
  services: {
    government: "行政",
    defence: "防衛",
    safety: "治安",
    economy: "交通・産業",
    environment: "環境",
    housing: "住宅",
    health: "医療",
    culture: "文化・スポーツ",
    education: "教育",
    "social-protection": "福祉",
  },
  placed: "【{city}】{headline}",
  named: "「{programme}」{headline}",
  subjects: {
    "procurement-lab": {
      headlines: [
        "{city}市、{service}分野の調達ラボを新設",
        "公共調達の新手法を試す「{programme}」が始動",
      ],
      lines: [
        "調達ラボ「{programme}」では新しい契約方式を試し、{months}か月で{count}人の担当者を育成する。",
      ],
    },
    "service-app": {
      headlines: [
        "{city}市の{service}サービス、アプリ一つに集約",
        "紙の申請をなくすアプリ「{programme}」公開",
      ],
      lines: ["アプリ「{programme}」の公開後、申請の{percent}がスマートフォンから届いている。"],
    },
    "audit-report": {
      headlines: [
        "会計検査院、{service}支出の{percent}は成果不明と指摘",
        "検査報告書、{city}市の「{programme}」を批判",
      ],
      lines: [
        "会計検査院によると、「{programme}」の予算{tenThousands}万クラウンのうち{percent}は成果と結び付いていない。",
      ],
    },
    "pilot-results": {
      headlines: [
        "{city}市の実証実験、{service}が{percent}改善",
        "「{programme}」は有効、独立評価が公表",
      ],
      lines: [
        "「{programme}」の評価では{count}人を{months}か月追跡し、{percent}の改善を確認した。",
      ],
    },
    "ai-rules": {
      headlines: [
        "{country}政府、{service}分野のAI利用に新ルール",
        "各省にアルゴリズムの公開義務「{programme}」",
      ],
      lines: [
        "「{programme}」により、行政が使うアルゴリズムは{months}か月以内に登録と説明が必要になる。",
      ],
    },
    "workforce-plan": {
      headlines: [
        "{country}、{service}分野で{count}人を採用へ",
        "人手不足対策「{programme}」を政府が発表",
      ],
      lines: [
        "人材計画「{programme}」は{count}人の採用と研修を含み、費用は{tenThousands}万クラウン。",
      ],
    },
    "waiting-times": {
      headlines: [
        "{city}市の{service}、待ち時間が{percent}短縮",
        "「{programme}」で待機者{count}人減少",
      ],
      lines: ["「{programme}」の開始後、{count}人が待機リストから外れた。"],
    },
    "one-stop-shop": {
      headlines: [
        "{city}市に{service}の総合窓口が開設",
        "七つの窓口を一つに、「{programme}」センター開所",
      ],
      lines: [
        "七つの機関が「{programme}」センターに入り、整備費は{tenThousands}万クラウンだった。",
      ],
    },
    "contract-ends": {
      headlines: [
        "{city}市、{service}業務を直営に戻す",
        "{tenThousands}万クラウンの委託契約「{programme}」更新せず",
      ],
      lines: ["「{programme}」の契約は終了し、{count}人の職員が公的機関に移る。"],
    },
    partnership: {
      headlines: ["{city}市とNPO、{service}で連携", "官民協定「{programme}」を締結"],
      lines: ["協定「{programme}」には市と企業、{count}人のボランティアが{months}か月参加する。"],
    },
    "open-data": {
      headlines: [
        "{country}、{service}のオープンデータを公開",
        "データポータル「{programme}」で{count}件を公開",
      ],
      lines: ["「{programme}」では費用や品質のデータを誰でも自由に使える。"],
    },
    consultation: {
      headlines: ["{service}の見直しで意見募集を開始", "改革案「{programme}」への意見を募集"],
      lines: ["市民や事業者は改革案「{programme}」に意見を出すことができ、回答は公表される。"],
    },
    "citizens-panel": {
      headlines: [
        "{city}市の市民会議、{service}を考え直す",
        "抽選で選ばれた{count}人が「{programme}」を提言",
      ],
      lines: ["市民会議「{programme}」は、分かりやすい予算と利用者による評価を求めている。"],
    },
    "new-principles": {
      headlines: ["{service}の契約に五つの原則を", "「{programme}」が示す行政と事業者の新しい関係"],
      lines: ["提言「{programme}」は、最低価格ではなく{months}か月の成果で評価すべきだと述べる。"],
    },
    conference: {
      headlines: [
        "{city}市で{service}の会議を開催",
        "公務員{count}人が集うフォーラム「{programme}」",
      ],
      lines: ["フォーラム「{programme}」では、失敗からの学びも共有する。"],
    },
    opinion: {
      headlines: ["{service}の現場に求めすぎていないか", "論説：「{programme}」は正しい一歩だ"],
      lines: [
        "お金だけでは解決しない、と{person}氏は書く。「{programme}」には決定権を持つ人が必要だ。",
      ],
    },
    "video-debate": {
      headlines: [
        "動画：{city}市で{service}の将来を討論",
        "録画公開：「{programme}」担当者が質問に回答",
      ],
      lines: ["動画では{person}氏が、「{programme}」で利用者の何が変わったかを説明する。"],
    },
  },
  followUp: {
    headlines: [
      "{city}市の「{programme}」、開始後に何が変わったか",
      "「{programme}」の最初の数字が公表",
    ],
    lines: ["続報：「{programme}」は他の都市にも広がり、予算は{tenThousands}万クラウンに増える。"],
  },
  details: [
    "「{programme}」の期間は{months}か月、費用は{tenThousands}万クラウン。",
    "{city}市などで約{count}人が対象となる。",
    "一年後に独立した評価が行われる。",
    "労働組合と自治体の意見を事前に聞いた。",
    "{country}のほかの都市も関心を示している。",
    "結果は三か月ごとに公表される。",
  ],
  noise: {
    sport: {
      headlines: ["{city}、終盤の得点で勝利", "{person}選手が2得点"],
      lines: ["観客{count}人の前で決勝点が決まった。"],
    },
    lottery: {
      headlines: ["宝くじ、本日の当選番号", "{city}市で{tenThousands}万クラウンの当選"],
      lines: ["次回の抽選は土曜日。"],
    },
    celebrity: {
      headlines: ["{person}さんと{person}さんが婚約", "{person}さん、{city}市の新居を公開"],
      lines: ["一時間で{count}件のメッセージが届いた。"],
    },
    weather: {
      headlines: ["{city}の天気：雨のち晴れ", "{country}に嵐が接近"],
      lines: ["降水確率は{percent}。"],
    },
  },
  publishers: {
    government: ["{country}政府", "{city}市役所"],
    press: ["{country}新聞", "{city}日報"],
    institute: ["{country}公共サービス研究所", "{city}政策ラボ"],
    audit: ["{country}会計検査院"],
  },
  words: { latest: "最新", about: "このサイトについて" },
};
