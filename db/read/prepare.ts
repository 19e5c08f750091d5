import type { Audience } from "@/lib/record-words";
import { FACET_PARAMS, type Filters, type LaneKey } from "@/lib/view";
import type { Locale } from "@/lib/vocabulary";
import { choiceOf, goOnSearching } from "./choice";
import { type FacetQuestion, isRemembered, rememberedFacet } from "./facets";
import { type Indexed, indexed, LARGE } from "./record-index";
import type { Reader } from "./snapshot";
import { turn } from "./turn";
import { understand } from "./understand";

/** `lanes` null: for a list. */
type View = { filters: Filters; lanes: LaneKey | null; locale: Locale };

/**
 * Works out a little at a time what the first view of a choice from a large record needs, so that nobody else waits
 * meanwhile. The read that follows finds it; after a write in between, most of it.
 */
export async function prepare(audience: Audience, view: View, large = LARGE): Promise<void> {
  const work = new Preparation(view);
  do await turn();
  while (await indexed(audience, (reader, mine) => mine.index.size >= large && work.goOn(reader, mine)));
}

/** Three times as many as the longest search of a million events has: where writes let it begin anew without end, it is then made in one go. */
const MOST_SEARCHES = 200;

/** Goes through its steps once, however much is written meanwhile: first the search for words, then what the index keeps, last the facets. */
class Preparation {
  readonly #view: View;
  #searchesDone = 0;
  #stepsDone = 0;
  #facetsDone = 0;

  constructor(view: View) {
    this.#view = view;
  }

  /** Does one step, those passed over that are known; false where none was left. */
  goOn(reader: Reader, mine: Indexed): boolean {
    const { lanes, locale } = this.#view;
    const { filters } = understand(reader, this.#view.filters);
    if (this.#searchesDone < MOST_SEARCHES) {
      this.#searchesDone += 1;
      if (goOnSearching(reader, mine, filters)) return true;
      this.#searchesDone = MOST_SEARCHES;
    }
    const choice = choiceOf(reader, mine, filters);
    const step = mine.index.preparations(choice, lanes)[this.#stepsDone];
    this.#stepsDone += 1;
    step?.();
    return step !== undefined || this.#countFacet(reader, mine, { choice, filters, locale });
  }

  #countFacet(reader: Reader, mine: Indexed, question: FacetQuestion): boolean {
    while (this.#facetsDone < FACET_PARAMS.length) {
      const param = FACET_PARAMS[this.#facetsDone];
      this.#facetsDone += 1;
      if (param === undefined || isRemembered(mine, param, question)) continue;
      rememberedFacet(reader, mine, param, question);
      return true;
    }
    return false;
  }
}
