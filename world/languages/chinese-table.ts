import type { Language } from "./language.ts";

export const CHINESE: Language = {
  script: "han",
  direction: "ltr",
  numbers: "zh",
  between: "",
  services: {
    government: "行政管理",
    defence: "国防",
    safety: "公共安全",
    economy: "交通与经济",
    environment: "环境保护",
    housing: "住房",
    health: "医疗卫生",
    culture: "文化体育",
    education: "教育",
    "social-protection": "社会保障",
  },
  placed: "{city}：{headline}",
  named: "“{programme}”：{headline}",
  subjects: {
    "procurement-lab": {
      headlines: ["{city}设立{service}采购实验室", "“{programme}”实验室试行政府采购新办法"],
      lines: ["“{programme}”实验室将试行新型合同，并在{months}个月内培训{count}名采购人员。"],
    },
    "service-app": {
      headlines: ["{city}推出{service}一站式应用", "“{programme}”应用取代纸质表格"],
      lines: ["目前{percent}的申请通过“{programme}”应用提交。"],
    },
    "audit-report": {
      headlines: ["审计署：{service}支出的{percent}未见成效", "审计报告批评“{programme}”计划"],
      lines: ["审计署指出，“{programme}”计划{tenThousands}万克朗中有{percent}与任何成果无关。"],
    },
    "pilot-results": {
      headlines: ["{city}试点使{service}服务改善{percent}", "独立研究认为“{programme}”试点有效"],
      lines: ["对“{programme}”的评估跟踪了{count}人，历时{months}个月，发现改善{percent}。"],
    },
    "ai-rules": {
      headlines: ["{service}领域人工智能新规出台", "各部委须按“{programme}”公开算法"],
      lines: ["根据“{programme}”，所有算法须在{months}个月内登记并说明。"],
    },
    "workforce-plan": {
      headlines: ["{service}领域计划招聘{count}人", "人手不足，政府公布“{programme}”用人计划"],
      lines: ["“{programme}”计划招聘{count}人并提供培训，耗资{tenThousands}万克朗。"],
    },
    "waiting-times": {
      headlines: ["{city}{service}服务等候时间缩短{percent}", "“{programme}”让排队名单变短"],
      lines: ["自“{programme}”启动以来，等候名单减少了{count}人。"],
    },
    "one-stop-shop": {
      headlines: ["{city}{service}一站式服务中心启用", "七个窗口合一，“{programme}”中心开放"],
      lines: ["七个部门共用新的“{programme}”中心，建设费用为{tenThousands}万克朗。"],
    },
    "contract-ends": {
      headlines: [
        "{city}收回{service}服务自行经营",
        "{tenThousands}万克朗的“{programme}”合同不再续签",
      ],
      lines: ["“{programme}”合同提前结束，{count}名员工转入公共部门。"],
    },
    partnership: {
      headlines: ["{city}与社会组织合作提供{service}服务", "“{programme}”协议：政府与企业分工合作"],
      lines: ["“{programme}”协议由市政府、企业和{count}名志愿者共同参与，为期{months}个月。"],
    },
    "open-data": {
      headlines: ["{service}数据向公众开放", "“{programme}”平台开放{count}个数据集"],
      lines: ["“{programme}”平台提供{count}个有关成本和质量的数据集，人人可用。"],
    },
    consultation: {
      headlines: ["{service}改革公开征求意见", "政府就“{programme}”草案征求意见"],
      lines: ["市民和供应商可对“{programme}”草案提出意见，答复将会公布。"],
    },
    "citizens-panel": {
      headlines: [
        "{city}市民会议重新思考{service}服务",
        "“{programme}”：{count}名抽签市民提出建议",
      ],
      lines: ["“{programme}”市民会议要求预算清楚易懂，并由使用者评价服务。"],
    },
    "new-principles": {
      headlines: ["{service}合同的五项原则", "“{programme}”：重新思考政府与供应商的关系"],
      lines: ["“{programme}”文件主张账目公开，并按{months}个月的成果进行评价。"],
    },
    conference: {
      headlines: ["{service}领域负责人将在{city}开会", "“{programme}”论坛预计有{count}人参加"],
      lines: ["“{programme}”论坛汇集{count}人，也从失败中学习。"],
    },
    opinion: {
      headlines: ["我们对{service}工作人员要求太多", "为什么说“{programme}”是正确的一步"],
      lines: ["{person}写道，光有钱还不够，“{programme}”需要有权作决定的人。"],
    },
    "video-debate": {
      headlines: ["视频：{city}讨论{service}服务的未来", "视频：“{programme}”团队回答提问"],
      lines: ["{person}在视频中说明“{programme}”给使用者带来了哪些变化。"],
    },
  },
  followUp: {
    headlines: ["{city}“{programme}”启动以来有何变化", "“{programme}”首批数据公布"],
    lines: ["最新：“{programme}”将推广到其他城市，预算增至{tenThousands}万克朗。"],
  },
  details: [
    "“{programme}”为期{months}个月，耗资{tenThousands}万克朗。",
    "{city}及其他地方约有{count}人受到影响。",
    "第一年后将对“{programme}”进行独立评估。",
    "事前听取了工会和地方政府的意见。",
    "{country}其他城市也表示有兴趣。",
    "批评者认为这笔钱应先用在人员上。",
    "结果每三个月公布一次。",
  ],
  noise: {
    sport: {
      headlines: ["{city}队最后一分钟获胜", "{person}独进两球击败{city}队"],
      lines: ["制胜球在{count}名观众面前打进。"],
    },
    lottery: {
      headlines: ["彩票今日开奖号码", "{city}彩民赢得{tenThousands}万克朗"],
      lines: ["下次开奖在星期六。"],
    },
    celebrity: {
      headlines: ["{person}与{person}宣布订婚", "{person}展示在{city}的新家"],
      lines: ["一小时内收到{count}条留言。"],
    },
    weather: {
      headlines: ["{city}天气：先雨后晴", "暴风雨正接近{city}"],
      lines: ["降雨概率为{percent}。"],
    },
  },
  publishers: {
    government: ["{country}政府", "{city}市政府"],
    press: ["{country}日报", "{city}晚报"],
    institute: ["{country}公共服务研究院", "{city}政策实验室"],
    audit: ["{country}审计署", "{city}审计局"],
  },
  words: { latest: "最新", about: "关于" },
};
