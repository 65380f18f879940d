/**
 * Search on pages opened from disk: browsers start no worker from a file, so there the theme's
 * search runs in a hidden frame that looks like a worker to it. The theme's `offline` plugin would
 * load such a script from another host.
 */
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    /** @param {string | URL} url the worker's script */
    constructor(url) {
      super()
      const frame = document.createElement("iframe")
      frame.hidden = true
      document.body.append(frame)
      const scope = frame.contentWindow
      scope.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }))
      scope.importScripts = (...urls) => Promise.all(urls.map((each) => load(scope, each)))
      this.scope = scope
      this.ready = load(scope, url)
    }

    /** @param {unknown} data a message to the script */
    postMessage(data) {
      this.ready.then(() => this.scope.dispatchEvent(new MessageEvent("message", { data })))
    }

    terminate() {
      this.scope.frameElement.remove()
    }
  }

  /**
   * Load a script into the frame.
   * @param {Window} scope the frame's window
   * @param {string | URL} url the script's address
   */
  function load(scope, url) {
    return new Promise((resolve, reject) => {
      const script = scope.document.createElement("script")
      script.src = String(url)
      script.onload = resolve
      script.onerror = () => reject(new ReferenceError(`Invalid script: ${url}`))
      scope.document.head.append(script)
    })
  }
}
