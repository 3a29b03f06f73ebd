// Package picture reads the pictures that events name and makes pixels of them:
// JPEG, PNG, GIF, WebP, BMP, TIFF and SVG, whatever their names end in.
//
// It is the one reader for window, talk, handout, export and check. A picture
// comes from a stranger as often as not, so everything is bounded before it is
// done: bytes before they are read, pixels before they are decoded, the work of
// a drawing as it goes on. A fault is a Problem, which says in a word what is
// wrong; nothing here ends a program.
package picture
