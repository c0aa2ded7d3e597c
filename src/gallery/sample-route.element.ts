import type { RouteMap } from '../components/route-map/route-map.element.ts';

/** Fills the sample of the route map once it has read the history, which knows nothing of its parts. */
class SampleRoute extends HTMLElement {
  connectedCallback(): void {
    const map = this.querySelector<RouteMap>('route-map');
    if (!map) return;
    const fill = (): void => {
      const known = { known: [60, 60], half: [40, 30], little: [12, 5] } as const;
      map.show(new Map(Object.entries(known).map(([id, [answered, right]]) => [id, { answered, right }])));
    };
    const observer = new MutationObserver(() => {
      observer.disconnect();
      fill();
    });
    if (map.dataset.filled === undefined) observer.observe(map, { attributeFilter: ['data-filled'] });
    else fill();
  }
}

customElements.define('sample-route', SampleRoute);
