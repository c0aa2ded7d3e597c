import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import type { Element } from 'hast';
import { defineHastPlugin } from 'satteri';
import { element, text } from './hast.ts';

/**
 * Pictures: fetched when they are near, with the room they need kept free, and as a figure when they stand alone in a paragraph
 * and have a title, `![what it shows](/curve.svg "What to see in it")`: the title is the caption.
 *
 * @param base `/` or `/guide/`, as Astro gives it
 * @param folder where `/curve.svg` lies
 */
export function figures(base: string, folder = resolve('public')) {
  return defineHastPlugin({
    name: 'figures',
    element: {
      filter: ['img'],
      async visit(node, context) {
        const { title } = node.properties;
        const image = await picture(node, base, folder);
        const around = context.parent(node);
        const isAlone = around.type === 'element' && around.tagName === 'p' && around.children.length === 1;
        if (!isAlone || typeof title !== 'string') return image;
        context.replaceNode(around, element('figure', {}, [image, element('figcaption', {}, [text(title)])]));
        return undefined;
      },
    },
  });
}

async function picture({ properties }: Readonly<Element>, base: string, folder: string): Promise<Element> {
  const src = String(properties.src);
  const { width, height } = await sizeOf(join(folder, decodeURI(src)), src);
  const shown = { src: base.replace(/\/$/, '') + src, alt: properties.alt, width, height, loading: 'lazy', decoding: 'async' };
  return element('img', shown, []);
}

/** @throws when there is no such picture, or it says nothing of its size: the page would jump when it arrives */
async function sizeOf(path: string, src: string): Promise<{ width: number; height: number }> {
  try {
    return await imageMetadata(await readFile(path), src);
  } catch (cause) {
    throw new Error(`The picture ${src} is not in public/, or it does not say how large it is (an SVG needs a viewBox).`, { cause });
  }
}
