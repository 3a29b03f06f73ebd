// Package browser is the web page around the window: it implements app.Page
// where the program is built for a browser (GOOS=js). Elsewhere it has only what it
// decides about keys, turns of the wheel and fingers, so that tests can hold that. It
// makes up for what the toolkit's web driver lacks: files, drops, full screen,
// some keys, an even wheel, fingers.
//
// Nothing else in the program speaks to the browser.
package browser
