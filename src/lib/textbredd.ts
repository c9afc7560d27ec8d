/** How wide a text is in the site's font, for pictures that are laid out at build. */

/**
 * Advance widths in thousandths of an em: Atkinson Hyperlegible Next as measured in Chromium, and Arial, which is shown
 * while the font is missing. The first number is the space.
 */
const BREDDER = {
  normal: [
    '280 0648 1407 2548 3576 4614 5588 6598 7510 8615 9595 a525 b566 c485 d564 e538 f314 g558 h550 i252 j245 k492 l262 m845 n550 o548 p566 q574 r349 s471 t326 u540 v461 w684 x481 y449 z460 å525 ä525 ö548 é538 A626 B613 C645 D669 E569 F552 G694 H694 I392 J512 K631 L541 M824 N693 O714 P592 Q724 R614 S592 T558 U690 V593 W856 X623 Y575 Z607 Å626 Ä626 Ö714 -362 –504 .210 ,210 :210 ;210 ?480 !286 (299 )299 /387 &731',
    '278 0556 1556 2556 3556 4556 5556 6556 7556 8556 9556 a556 b556 c500 d556 e556 f278 g556 h556 i222 j222 k500 l222 m833 n556 o556 p556 q556 r333 s500 t278 u556 v500 w722 x500 y500 z500 å556 ä556 ö556 é556 A667 B667 C722 D722 E667 F611 G778 H722 I278 J500 K667 L556 M833 N722 O778 P667 Q778 R722 S667 T611 U722 V667 W944 X667 Y667 Z611 Å667 Ä667 Ö778 -333 –556 .278 ,278 :278 ;278 ?556 !278 (333 )333 /278 &667',
  ],
  fet: [
    '313 0659 1440 2579 3600 4624 5608 6626 7537 8624 9571 a552 b596 c510 d596 e563 f365 g593 h571 i300 j259 k555 l318 m882 n571 o576 p596 q599 r376 s508 t376 u567 v530 w740 x540 y521 z506 å552 ä552 ö576 é563 A678 B643 C658 D689 E597 F566 G718 H701 I425 J561 K664 L552 M858 N717 O747 P629 Q757 R650 S610 T607 U686 V644 W886 X685 Y650 Z618 Å678 Ä678 Ö747 -373 –501 .272 ,271 :272 ;272 ?547 !303 (335 )335 /440 &725',
    '278 0556 1556 2556 3556 4556 5556 6556 7556 8556 9556 a556 b611 c556 d611 e556 f333 g611 h611 i278 j278 k556 l278 m889 n611 o611 p611 q611 r389 s556 t333 u611 v556 w778 x556 y556 z500 å556 ä556 ö611 é556 A722 B722 C722 D722 E667 F611 G778 H722 I278 J556 K722 L611 M833 N722 O778 P667 Q778 R722 S667 T611 U722 V667 W944 X667 Y667 Z611 Å722 Ä722 Ö778 -333 –556 .278 ,278 :333 ;333 ?611 !333 (333 )333 /278 &722',
  ],
} as const;

/** A character that is not in the tables counts as wide. */
const OKAND = 900;

const tabell = (bredder: string): ReadonlyMap<string, number> =>
  new Map(
    bredder
      .split(' ')
      .map((b, i) =>
        i === 0 ? ([' ', Number(b)] as const) : ([b[0]!, Number(b.slice(1))] as const),
      ),
  );
const TABELLER = { normal: BREDDER.normal.map(tabell), fet: BREDDER.fet.map(tabell) };

/** The width of a text, in the unit of `storlek`, in the wider of the two fonts. */
export function textbredd(text: string, storlek: number, fet = false): number {
  const bredder = TABELLER[fet ? 'fet' : 'normal'].map((t) =>
    [...text].reduce((summa, tecken) => summa + (t.get(tecken) ?? OKAND), 0),
  );
  return (Math.max(...bredder) * storlek) / 1000;
}

/** Compounds are divided here first: after the part that the word is built from. */
const FORLED =
  /^(?:aktivitets|anställnings|arbetsgivar|arbets|försäkrings|funktions|handläggar|kartläggnings|kommun|myndighets|rehabiliterings|samordnings|samverkans|sjukskrivnings|social|utrednings|utvecklings)(?=\p{L}{4})/iu;

/** Where a word may be divided, best last: before a consonant that a vowel follows, or after the first part of a compound. */
function delningar(ord: string): number[] {
  const platser = [
    ...ord.matchAll(/(?<=\p{L}{3})(?=[bcdfghjklmnpqrstvwxz][aeiouyåäö]\p{L}{2})/giu),
  ].map((m) => m.index);
  const forled = FORLED.exec(ord)?.[0].length;
  return forled ? [...platser.filter((p) => p !== forled), forled] : platser;
}

/** The text on lines of at most `bredd`; a word that is too long is divided with a hyphen. */
export function radbryt(text: string, bredd: number, matt: (text: string) => number): string[] {
  const rader: string[] = [];
  let rad = '';
  const lagg = (ord: string): void => {
    const med = rad === '' ? ord : `${rad} ${ord}`;
    if (matt(med) <= bredd) {
      rad = med;
      return;
    }
    if (matt(ord) <= bredd) {
      rader.push(rad);
      rad = ord;
      return;
    }
    if (rad !== '') rader.push(rad);
    rad = '';
    const plats =
      delningar(ord).findLast((p) => matt(`${ord.slice(0, p)}-`) <= bredd) ??
      Math.max(
        1,
        [...ord].findLastIndex((_, i) => matt(`${ord.slice(0, i)}-`) <= bredd),
      );
    rader.push(`${ord.slice(0, plats)}-`);
    lagg(ord.slice(plats));
  };
  for (const ord of text.split(/\s+/).filter(Boolean)) {
    // A word with a hyphen of its own is divided there.
    if (matt(ord) <= bredd) lagg(ord);
    else for (const del of ord.split(/(?<=-)/)) lagg(del);
  }
  return rad === '' ? rader : [...rader, rad];
}
