import type { Language } from "./language.ts";

export const PORTUGUESE: Language = {
  script: "latin",
  direction: "ltr",
  numbers: "pt",
  between: " ",
  services: {
    government: "da administração pública",
    defence: "da defesa",
    safety: "da segurança pública",
    economy: "dos transportes e da economia",
    environment: "do meio ambiente",
    housing: "da habitação",
    health: "da saúde",
    culture: "da cultura e do desporto",
    education: "da educação",
    "social-protection": "da assistência social",
  },
  placed: "{city}: {headline}",
  named: "{programme}: {headline}",
  subjects: {
    "procurement-lab": {
      headlines: [
        "{city} cria laboratório de compras públicas na área {service}",
        "Laboratório {programme} testa novas formas de contratar",
      ],
      lines: [
        "O laboratório {programme} testa novos contratos e vai formar {count} compradores em {months} meses.",
      ],
    },
    "service-app": {
      headlines: [
        "Um só aplicativo para a área {service} em {city}",
        "{programme} substitui os formulários em papel",
      ],
      lines: ["Hoje {percent} dos pedidos chegam pelo aplicativo {programme}."],
    },
    "audit-report": {
      headlines: [
        "Tribunal de contas: {percent} dos gastos na área {service} não mostram resultados",
        "Auditores criticam o programa {programme}",
      ],
      lines: [
        "Segundo o tribunal de contas, {percent} dos {millions} milhões de coroas de {programme} não estão ligados a nenhum resultado.",
      ],
    },
    "pilot-results": {
      headlines: [
        "Projeto-piloto em {city} melhora os serviços {service} em {percent}",
        "O que ensina {programme}, segundo um estudo independente",
      ],
      lines: [
        "A avaliação de {programme} acompanhou {count} pessoas durante {months} meses e encontrou uma melhoria de {percent}.",
      ],
    },
    "ai-rules": {
      headlines: [
        "Novas regras para a inteligência artificial na área {service}",
        "Ministérios terão de publicar os seus algoritmos, diz {programme}",
      ],
      lines: [
        "Com {programme}, cada algoritmo terá de ser registado e explicado em {months} meses; são {count} sistemas.",
      ],
    },
    "workforce-plan": {
      headlines: [
        "Plano prevê {count} novas vagas na área {service}",
        "Falta de pessoal: governo apresenta o plano {programme}",
      ],
      lines: [
        "O plano {programme} prevê {count} vagas e formação paga por {millions} milhões de coroas.",
      ],
    },
    "waiting-times": {
      headlines: [
        "Espera na área {service} cai {percent} em {city}",
        "Listas mais curtas graças a {programme}",
      ],
      lines: ["Desde o início de {programme}, {count} pessoas saíram da lista de espera."],
    },
    "one-stop-shop": {
      headlines: [
        "{city} abre balcão único na área {service}",
        "Um balcão em vez de sete: abre {programme}",
      ],
      lines: [
        "Sete entidades partilham o novo centro {programme}, que custou {millions} milhões de coroas.",
      ],
    },
    "contract-ends": {
      headlines: [
        "{city} retoma a gestão pública na área {service}",
        "Contrato {programme} de {millions} milhões não será renovado",
      ],
      lines: [
        "O contrato {programme} termina mais cedo e {count} trabalhadores passam para o setor público.",
      ],
    },
    partnership: {
      headlines: [
        "Associações e cidade de {city} unem-se na área {service}",
        "{programme}: setor público e empresas dividem o trabalho",
      ],
      lines: [
        "O acordo {programme} junta a cidade, empresas e {count} voluntários durante {months} meses.",
      ],
    },
    "open-data": {
      headlines: [
        "Dados abertos da área {service} já estão em linha",
        "Portal {programme} abre com {count} conjuntos de dados",
      ],
      lines: [
        "O portal {programme} oferece {count} conjuntos de dados sobre custos e qualidade, livres para todos.",
      ],
    },
    consultation: {
      headlines: [
        "Consulta pública sobre a reforma na área {service}",
        "Governo pede opiniões sobre {programme}",
      ],
      lines: [
        "Cidadãos, trabalhadores e fornecedores podem comentar a proposta {programme}; as respostas serão publicadas.",
      ],
    },
    "citizens-panel": {
      headlines: [
        "Painel de cidadãos de {city} repensa a área {service}",
        "O que propõem {count} moradores sorteados para {programme}",
      ],
      lines: [
        "O painel {programme} pede orçamentos claros e avaliação pelos utentes; {percent} voltariam a participar.",
      ],
    },
    "new-principles": {
      headlines: [
        "Cinco princípios para os contratos na área {service}",
        "{programme}: repensar a relação entre o Estado e os fornecedores",
      ],
      lines: [
        "O documento {programme} defende contas abertas e avaliação por resultados ao fim de {months} meses.",
      ],
    },
    conference: {
      headlines: [
        "Dirigentes da área {service} reúnem-se em {city}",
        "Fórum {programme} espera {count} participantes",
      ],
      lines: ["O fórum {programme} junta {count} pessoas para aprender também com os erros."],
    },
    opinion: {
      headlines: [
        "Pedimos demais a quem trabalha na área {service}",
        "Por que {programme} é um bom passo",
      ],
      lines: [
        "O dinheiro não basta, escreve {person}: {programme} precisa de pessoas que possam decidir.",
      ],
    },
    "video-debate": {
      headlines: [
        "Vídeo: debate em {city} sobre o futuro da área {service}",
        "Veja a equipa de {programme} a responder às perguntas",
      ],
      lines: ["Na gravação, {person} explica o que {programme} mudou para os utentes."],
    },
  },
  followUp: {
    headlines: [
      "{programme} em {city}: o que mudou desde o início",
      "Saem os primeiros números de {programme}",
    ],
    lines: [
      "Novidade: {programme} chegará a outras cidades e o orçamento sobe para {millions} milhões de coroas.",
    ],
  },
  details: [
    "{programme} vai durar {months} meses e custar {millions} milhões de coroas.",
    "São abrangidas cerca de {count} pessoas em {city} e noutros lugares.",
    "Depois do primeiro ano haverá uma avaliação independente de {programme}.",
    "Sindicatos e municípios foram ouvidos antes.",
    "Outras cidades de {country} já mostram interesse.",
    "Os críticos preferiam gastar o dinheiro em pessoal.",
    "Os resultados serão publicados de três em três meses.",
  ],
  noise: {
    sport: {
      headlines: ["{city} vence no último minuto", "Dois golos de {person} contra o {city}"],
      lines: ["O golo decisivo surgiu perante {count} espectadores."],
    },
    lottery: {
      headlines: [
        "Lotaria: os números premiados de hoje",
        "Apostador de {city} ganha {millions} milhões",
      ],
      lines: ["O próximo sorteio é no sábado."],
    },
    celebrity: {
      headlines: ["{person} e {person} estão noivos", "{person} mostra a nova casa em {city}"],
      lines: ["Os fãs enviaram {count} mensagens numa hora."],
    },
    weather: {
      headlines: ["O tempo em {city}: chuva e depois sol", "Tempestade aproxima-se de {city}"],
      lines: ["A probabilidade de chuva é de {percent}."],
    },
  },
  publishers: {
    government: ["Governo de {country}", "Câmara Municipal de {city}"],
    press: ["Gazeta de {country}", "Correio de {city}", "Diário de {city}"],
    institute: [
      "Instituto de Serviços Públicos de {country}",
      "Laboratório de Políticas de {city}",
    ],
    audit: ["Tribunal de Contas de {country}", "Câmara de Contas de {city}"],
  },
  words: { latest: "Últimas", about: "Sobre nós" },
};
