/**
 * An EventTarget whose event names and details are typed.
 *
 * @template {Record<string, unknown>} Events
 */
export class Emitter extends EventTarget {
  /**
   * Call `listener` with the detail of each event of this type.
   *
   * @template {keyof Events & string} Type
   * @param {Type} type
   * @param {(detail: Events[Type]) => void} listener
   * @param {AddEventListenerOptions} [options]
   */
  on(type, listener, options) {
    this.addEventListener(
      type,
      (event) => listener(/** @type {CustomEvent<Events[Type]>} */ (event).detail),
      options,
    );
  }

  /**
   * @template {keyof Events & string} Type
   * @param {Type} type
   * @param {Events[Type]} detail
   */
  emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
