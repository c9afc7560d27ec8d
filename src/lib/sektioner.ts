/** Puts each `##` heading of a text and what follows it in a section, so that the layout can set them side by side. */
import { defineHastPlugin } from 'satteri';
import type { Element, ElementContent, RootContent } from 'hast';

/** A Markdown plugin: `<section class="avsnitt"><h2>…</h2><div class="prosa">…</div></section>`, and the lead in `div.prosa.inledning`. */
export const sektioner = defineHastPlugin({
  name: 'sektioner',
  before(root, ctx) {
    const div = (className: string[]): Element => ({
      type: 'element',
      tagName: 'div',
      properties: { className },
      children: [],
    });
    const inledning = div(['prosa', 'inledning']);
    const out: RootContent[] = [];
    let current = inledning;
    for (const node of root.children as readonly RootContent[]) {
      if (node.type === 'element' && node.tagName === 'h2') {
        current = div(['prosa']);
        out.push({
          type: 'element',
          tagName: 'section',
          properties: { className: ['avsnitt'] },
          children: [node, current],
        });
      } else if (node.type === 'mdxjsEsm') out.push(node);
      else current.children.push(node as ElementContent);
    }
    const hasText = inledning.children.some((n) => n.type !== 'text' || n.value.trim() !== '');
    ctx.replaceNode(root, { type: 'root', children: hasText ? [inledning, ...out] : out });
  },
});
