import { type Words } from "./words.ts";

export const SPANISH: Words = {
  locale: "es_ES",
  skipToContent: "Ir al contenido",
  siteMenu: "Sitio",
  home: "Inicio",
  about: "Acerca de",
  months: "Meses",
  days: "Días",
  feeds: "Canales",
  feedOf: (site, format) => `${site} (${format})`,
  latest: "Los últimos recortes",
  allOf: (month) => `Todo ${month}`,
  cuttingsCounted: (count) => (count === 1 ? "recorte" : "recortes"),
  monthDescription: (month, site) => `Lo que ${site} publicó en ${month}.`,
  newerMonth: "Después",
  olderMonth: "Antes",
  monthsNearby: "Meses vecinos",
  details: "Detalles",
  alsoIn: (count) => (count === 1 ? "también en otro medio" : `también en otros ${count} medios`),
  alsoInTitle: "También en",
  takesPlace: "Tiene lugar",
  deadline: "Plazo",
  calendar: "Calendario de próximas fechas",
  readAt: (publisher) => `Leer en ${publisher}`,
  noLink: "No se conservó ningún enlace.",
  by: "De",
  publisher: "Editor",
  facets: { place: "Lugar", service: "Servicio", theme: "Tema", audience: "Para" },
  howToCite: "Cómo citar",
  quoted: (headline) => `«${headline}».`,
  citedFrom: (site, day) => `En ${site}, ${day}.`,
  reportMistake: "Avisar de un error",
  mistakeSubject: (headline) => `Un error en «${headline}»`,
  correctedOn: (day) => `Corregido el ${day}.`,
  withdrawnOn: (day) => `Retirado el ${day}.`,
  newer: "Más reciente",
  older: "Más antiguo",
  cuttingsNearby: "Recortes vecinos",
  emptyTitle: "Todavía no se ha publicado nada",
  emptyText:
    "Aquí habrá enlaces a noticias y opiniones, primero las más recientes, bajo el día en que se publicaron. Siga uno de los canales de abajo y el primero le llegará.",
  emptyForEditors: "La redacción publica desde su mesa.",
  toTheDesk: "Ir a la mesa",
  kind: "Tipo",
  find: "Buscar",
  findDescription: (site) =>
    `Lo publicado en ${site}, por palabras, tipo, lugar, servicio, tema y público.`,
  search: "Buscar",
  searchLabel: "Palabras, una «frase», -sin",
  narrow: "Acotar",
  without: (name) => `Sin ${name}`,
  more: (count) => `${count} más`,
  viewSince: (day) => `desde ${day}`,
  viewUntil: (day) => `hasta ${day}`,
  viewSaying: (words) => `«${words}»`,
  viewDescription: (filters, site) => `Lo que ${site} ha publicado: ${filters}.`,
  viewEmpty: "Nada de lo publicado aquí responde a todo esto.",
  didYouMean: "Quizá quiso decir",
  viewUnknown: (value) => `No conocemos nada con el nombre «${value}», así que se ha dejado fuera.`,
  viewTooMany: (count) =>
    count === 1
      ? "Un filtro sobraba y se ha dejado fuera."
      : `${count} filtros sobraban y se han dejado fuera.`,
  embedThis: "Mostrar esta lista en otro sitio",
  viewNewest: "Volver a lo más reciente",
  viewFurther: "Lo que vino antes",
  mission: "Misión",
  publishedBy: (institute) => `Publicado por ${institute}.`,
  feedsAbout:
    "Cada recorte sale también en tres canales; cualquier lector de canales entiende alguno.",
  aboutNothingYet: "Aquí todavía no hay nada escrito. La redacción escribe esta página en su mesa.",
  sourcesTitle: "Fuentes",
  sourcesLead: (publishers, places) =>
    `A quiénes lee nuestra redacción. Editores: ${publishers}; lugares: ${places}.`,
  sourcesNone:
    "La redacción todavía no ha elegido a quién lee. Los editores estarán aquí, por lugar.",
  sourcesMissing: "¿Quién nos falta? Escríbanos:",
  contact: "Contacto",
  contactText: "Escríbanos sobre un error, un enlace que deberíamos ver o cualquier otra cosa:",
  notFound: {
    title: "Aquí no hay ninguna página",
    lead: "Puede que la dirección esté mal escrita. Nada de lo publicado se ha movido: las direcciones de este sitio no cambian.",
    sections: [],
  },
  withdrawn: {
    title: "Este recorte fue retirado",
    lead: "Estaba aquí y la redacción lo retiró. Su dirección no se dará a ningún otro.",
    sections: [],
  },
  broken: {
    title: "Algo se rompió por nuestra parte",
    lead: "No es culpa suya y no se ha perdido nada. El fallo queda anotado. Vuelva a intentarlo dentro de un minuto.",
    sections: [],
  },
  apiTitle: "API",
  apiLead:
    "Todo lo que se publica aquí son también datos que cualquier programa puede leer: sin clave, con los mismos filtros que las páginas.",
  accessibilityTitle: "Accesibilidad",
  privacyTitle: "Privacidad",
  botTitle: "Nuestro robot",
  accessibility: ({ site }) => ({
    title: "Accesibilidad",
    lead: `${site} debe servir a todo el mundo. Aspira a cumplir las pautas de accesibilidad para el contenido web (WCAG) 2.2, nivel AA.`,
    sections: [
      {
        heading: "Qué hacemos",
        paragraphs: [
          "Cada página es HTML sencillo, con títulos, regiones y un enlace que salta al contenido. Nada necesita un script, un ratón ni una conexión rápida. El texto crece con los ajustes de su navegador y las páginas caben en una pantalla de 320 píxeles de ancho. El modo claro o el oscuro sigue lo que pida su dispositivo.",
          "Los titulares en otro idioma están marcados como tales, para que un lector de pantalla pueda cambiar de voz, y van de derecha a izquierda donde el idioma lo hace.",
        ],
      },
      {
        heading: "Cómo lo comprobamos",
        paragraphs: [
          "Cada cambio del programa se prueba con axe en un navegador, en claro y en oscuro, en una pantalla estrecha y en una ancha, y cada página con un validador de HTML. Esas pruebas no lo encuentran todo.",
        ],
      },
      {
        heading: "Qué sabemos que no basta",
        paragraphs: [
          "Las páginas que enlazamos son obra de otros; algunas son archivos PDF o necesitan un script. No podemos arreglarlas, pero díganos dónde hay una versión mejor y enlazaremos esa.",
        ],
      },
    ],
  }),
  privacy: ({ site }) => ({
    title: "Privacidad",
    lead: `Puede leer todo ${site} sin decirnos nada de usted.`,
    sections: [
      {
        heading: "Qué no hacen estas páginas",
        paragraphs: [
          "No ponen cookies, no ejecutan scripts, no cuentan visitas y no cargan nada de otros: las letras, los estilos y las imágenes vienen de esta dirección.",
        ],
      },
      {
        heading: "Qué ve un servidor",
        paragraphs: [
          "Como todo servidor web, el nuestro ve la dirección de red que pide una página y puede guardarla un tiempo breve en un registro, para encontrar fallos y frenar abusos.",
        ],
      },
      {
        heading: "Cuando usted se va",
        paragraphs: [
          "Nuestros enlaces llevan directamente a los editores, sin rodeos que cuenten los clics. Lo que ocurra allí se rige por sus propias normas.",
        ],
      },
    ],
  }),
  bot: ({ site, userAgent, robotsToken }) => ({
    title: "Nuestro robot",
    lead: `Si encontró esta dirección en el registro de su servidor, ${site} lee algo que usted publica. Esta página dice qué, cada cuánto y cómo pararlo.`,
    sections: [
      { heading: "Quién es", paragraphs: [`Lo dice en cada petición: ${userAgent}`] },
      {
        heading: "Qué busca",
        paragraphs: [
          "Canales, mapas de sitio de noticias y páginas que listan noticias. La redacción lee lo que trae; al público se le envía a su sitio.",
          "Viene entre una vez cada diez minutos y una vez al día, según con qué frecuencia publique usted, con una sola petición a la vez por servidor. Devuelve sus ETag y Last-Modified, de modo que un canal sin cambios apenas le cuesta nada, y respeta Retry-After y el tiempo de caché que usted indique.",
        ],
      },
      {
        heading: "Cómo pararlo",
        paragraphs: [
          `En las páginas obedece a robots.txt: nombre allí a ${robotsToken} y se mantendrá lejos de lo que usted prohíba.`,
          "Un canal se publica para que lo lean programas, así que para él no se consulta robots.txt; escríbanos y dejaremos de leerlo. Tras una respuesta 410 Gone vuelve una vez al día y después una vez por semana, hasta que alguien de nosotros retire la dirección.",
        ],
      },
    ],
  }),
};
