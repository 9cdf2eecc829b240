import type { Language } from "./language.ts";

export const SPANISH: Language = {
  script: "latin",
  direction: "ltr",
  numbers: "es",
  between: " ",
  services: {
    government: "administración pública",
    defence: "defensa",
    safety: "seguridad ciudadana",
    economy: "transporte y economía",
    environment: "medio ambiente",
    housing: "vivienda",
    health: "salud",
    culture: "cultura y deporte",
    education: "educación",
    "social-protection": "atención social",
  },
  placed: "{city}: {headline}",
  named: "{programme}: {headline}",
  subjects: {
    "procurement-lab": {
      headlines: [
        "{city} crea un laboratorio de compras públicas en {service}",
        "El laboratorio {programme} ensaya nuevas formas de contratar",
        "Los compradores públicos ya tienen dónde experimentar en {service}",
      ],
      lines: [
        "El laboratorio {programme} prueba nuevos contratos y formará a {count} compradores en {months} meses.",
      ],
    },
    "service-app": {
      headlines: [
        "Una sola aplicación para los servicios de {service} en {city}",
        "{programme} sustituye los formularios de papel",
        "Los trámites de {service} pasan al teléfono",
      ],
      lines: ["El {percent} de las solicitudes llega ya por la aplicación {programme}."],
    },
    "audit-report": {
      headlines: [
        "Tribunal de cuentas: el {percent} del gasto en {service} no muestra resultados",
        "Los auditores critican el programa {programme}",
        "Informe sobre {service}: {millions} millones gastados y poco medido",
      ],
      lines: [
        "Según el tribunal de cuentas, el {percent} de los {millions} millones de coronas de {programme} no se vincula a ningún resultado.",
      ],
    },
    "pilot-results": {
      headlines: [
        "Un ensayo en {city} mejora los servicios de {service} en un {percent}",
        "Lo que enseña {programme}",
        "Estudio independiente: funciona la prueba piloto en {service}",
      ],
      lines: [
        "La evaluación de {programme} siguió a {count} personas durante {months} meses y halló una mejora del {percent}.",
      ],
    },
    "ai-rules": {
      headlines: [
        "Nuevas reglas para la inteligencia artificial en {service}",
        "Los ministerios deberán publicar sus algoritmos",
        "{programme}: el gobierno pone límites a la IA en {service}",
      ],
      lines: [
        "Con {programme}, cada algoritmo deberá registrarse y explicarse en un plazo de {months} meses; afecta a {count} sistemas.",
      ],
    },
    "workforce-plan": {
      headlines: [
        "Habrá {count} nuevas plazas en {service}",
        "Falta personal: el gobierno presenta el plan {programme}",
        "{city} quiere retener a sus especialistas en {service}",
      ],
      lines: [
        "El plan {programme} prevé {count} plazas y formación pagada por {millions} millones de coronas.",
      ],
    },
    "waiting-times": {
      headlines: [
        "Las esperas en {service} bajan un {percent} en {city}",
        "Listas más cortas gracias a {programme}",
        "{count} personas menos esperan servicios de {service}",
      ],
      lines: ["Desde que empezó {programme}, {count} personas han salido de la lista de espera."],
    },
    "one-stop-shop": {
      headlines: [
        "{city} abre una ventanilla única de {service}",
        "Una ventanilla en lugar de siete: abre {programme}",
        "Todos los servicios de {service} bajo un mismo techo",
      ],
      lines: [
        "Siete organismos comparten el nuevo centro {programme}, que costó {millions} millones de coronas.",
      ],
    },
    "contract-ends": {
      headlines: [
        "{city} recupera la gestión directa de {service}",
        "No se renovará el contrato {programme} de {millions} millones",
        "Fin de la externalización en {service}",
      ],
      lines: [
        "El contrato {programme} termina antes de tiempo y {count} empleados pasan al sector público.",
      ],
    },
    partnership: {
      headlines: [
        "Asociaciones y ciudad de {city} se unen en {service}",
        "{programme}: lo público y lo privado comparten el trabajo",
        "Acuerdo de {millions} millones en {service}",
      ],
      lines: [
        "El acuerdo {programme} reúne a la ciudad, empresas y {count} voluntarios durante {months} meses.",
      ],
    },
    "open-data": {
      headlines: [
        "Publican los datos abiertos de {service}",
        "El portal {programme} abre con {count} conjuntos de datos",
        "Todos los contratos de {service} en {city}, en línea",
      ],
      lines: [
        "El portal {programme} ofrece {count} conjuntos de datos sobre costes y calidad, libres para todos.",
      ],
    },
    consultation: {
      headlines: [
        "Consulta pública sobre la reforma de {service}",
        "Se buscan opiniones sobre {programme}",
        "{city} pide ideas para {service}",
      ],
      lines: [
        "Ciudadanos, empleados y proveedores pueden comentar el borrador de {programme}; las respuestas se publicarán.",
      ],
    },
    "citizens-panel": {
      headlines: [
        "Una asamblea ciudadana de {city} repiensa la política de {service}",
        "Lo que aconsejan {count} vecinos elegidos por sorteo",
        "{programme}: los ciudadanos entregan sus propuestas",
      ],
      lines: [
        "La asamblea {programme} pide presupuestos claros y que los usuarios evalúen; el {percent} repetiría.",
      ],
    },
    "new-principles": {
      headlines: [
        "Cinco principios para los contratos de {service}",
        "{programme}: otra relación entre el Estado y sus proveedores",
        "Más allá del precio: cómo comprar servicios de {service}",
      ],
      lines: [
        "El documento {programme} defiende cuentas abiertas y una evaluación por resultados a {months} meses.",
      ],
    },
    conference: {
      headlines: [
        "Responsables de {service} se reúnen en {city}",
        "El foro {programme} espera a {count} personas",
        "Inscripción abierta: dos días sobre {service}",
      ],
      lines: ["El foro {programme} reúne a {count} personas para aprender también de los errores."],
    },
    opinion: {
      headlines: [
        "Pedimos demasiado a quienes trabajan en {service}",
        "Por qué {programme} es un buen paso",
        "Basta de reorganizar los servicios de {service}",
      ],
      lines: [
        "El dinero no basta, escribe {person}: {programme} necesita personas que puedan decidir.",
      ],
    },
    "video-debate": {
      headlines: [
        "Vídeo: debate en {city} sobre el futuro de los servicios de {service}",
        "Grabación: el equipo de {programme} responde",
      ],
      lines: ["En la grabación, {person} explica qué ha cambiado {programme} para los usuarios."],
    },
  },
  followUp: {
    headlines: [
      "{programme} en {city}: qué ha cambiado desde el comienzo",
      "Primeras cifras de {programme}",
      "El parlamento debate sobre {programme}",
    ],
    lines: [
      "Novedad: {programme} se extenderá a otras ciudades y el presupuesto sube a {millions} millones de coronas.",
      "Novedad: las cifras publicadas hoy muestran un cambio del {percent} y la oposición pide una investigación.",
    ],
  },
  details: [
    "{programme} durará {months} meses y costará {millions} millones de coronas.",
    "Afecta a unas {count} personas en {city} y otros lugares.",
    "Tras el primer año habrá una revisión independiente de {programme}.",
    "Antes se escuchó a sindicatos y municipios.",
    "Otras ciudades de {country} ya muestran interés.",
    "Los críticos preferirían gastar el dinero en personal.",
    "Los resultados se publicarán cada tres meses.",
  ],
  noise: {
    sport: {
      headlines: ["{city} gana en el último minuto", "Doblete de {person} ante el {city}"],
      lines: ["El gol decisivo llegó ante {count} espectadores."],
    },
    lottery: {
      headlines: [
        "Lotería: los números premiados de hoy",
        "Un jugador de {city} gana {millions} millones",
      ],
      lines: ["El próximo sorteo será el sábado."],
    },
    celebrity: {
      headlines: [
        "{person} y {person} anuncian su compromiso",
        "{person} muestra su nueva casa en {city}",
      ],
      lines: ["Los seguidores enviaron {count} mensajes en una hora."],
    },
    weather: {
      headlines: ["El tiempo en {city}: lluvia y luego sol", "Una tormenta se acerca a {city}"],
      lines: ["La probabilidad de lluvia es del {percent}."],
    },
  },
  publishers: {
    government: ["Gobierno de {country}", "Ayuntamiento de {city}"],
    press: ["La Gaceta de {country}", "El Correo de {city}", "Diario de {city}"],
    institute: [
      "Instituto de Servicios Públicos de {country}",
      "Laboratorio de Políticas de {city}",
    ],
    audit: ["Tribunal de Cuentas de {country}", "Cámara de Cuentas de {city}"],
  },
  words: { latest: "Lo último", about: "Quiénes somos" },
};
