// Package paint turns a scene into a file, SVG or PNG, and measures text with
// the bundled fonts.
//
// Both painters draw the same shapes at the same places, as the window does, so
// that paper looks like the screen. The bytes depend on the scene, the palette
// and the fonts handed in, and on nothing else: no installed font, no locale,
// no clock.
//
// It imports the scene alone and knows no dates, no events and no toolkit.
package paint
