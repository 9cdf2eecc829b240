/**
 * Minutes ahead of UTC of the zones that dates name in words. Where one name is used twice, the one that feeds mean:
 * RFC 822 settles the American ones; BST is British, IST Indian unless the language says otherwise.
 */
export const ZONE_OFFSETS: Readonly<Record<string, number>> = {
  ut: 0, utc: 0, gmt: 0, z: 0, wet: 0, zulu: 0, uct: 0,
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420,
  akst: -540, akdt: -480, hst: -600, hast: -600, hadt: -540, nst: -210, ndt: -150, ast: -240, adt: -180, sst: -660,
  bst: 60, west: 60, cet: 60, met: 60, mez: 60, cest: 120, mest: 120, mesz: 120, eet: 120, eest: 180, hnec: 60, heec: 120, oez: 120, oesz: 180,
  msk: 180, мск: 180, msd: 240, trt: 180, samt: 240, yekt: 300, omst: 360, krat: 420, irkt: 480, yakt: 540, vlat: 600,
  ist: 330, pkt: 300, npt: 345, irst: 210, aft: 270, uzt: 300, almt: 360, bdt: 360, mmt: 390,
  ict: 420, wib: 420, wita: 480, wit: 540, sgt: 480, myt: 480, pht: 480, hkt: 480, awst: 480, jst: 540, kst: 540,
  acst: 570, acdt: 630, aest: 600, aedt: 660, nzst: 720, nzdt: 780, fjt: 720, chst: 600,
  wat: 60, cat: 120, sast: 120, eat: 180, gst: 240,
  brt: -180, brst: -120, art: -180, clt: -240, clst: -180, cot: -300, pet: -300, ect: -300, vet: -240, bot: -240, pyt: -240, uyt: -180,
};

export const ZONE_OFFSETS_BY_LANGUAGE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  he: { ist: 120, idt: 180 },
  ga: { ist: 60 },
  "en-ie": { ist: 60 },
  zh: { cst: 480 },
  bn: { bst: 360 },
};

/** "10:30 art in the park": zones only where no further word follows. */
export const ALSO_WORDS: ReadonlySet<string> = new Set(["art", "cat", "eat", "est", "pet", "wit", "met", "west", "bot", "cot", "vet", "ut", "et", "mt", "pt", "ct"]);

/** Names for whichever of two offsets is in force, as the IANA zone that knows. */
export const ZONES_BY_SEASON: Readonly<Record<string, string>> = {
  et: "America/New_York",
  ct: "America/Chicago",
  mt: "America/Denver",
  pt: "America/Los_Angeles",
};
