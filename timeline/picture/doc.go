// Package picture reads the pictures that events name and makes pixels of them:
// JPEG, PNG, GIF, WebP, BMP, TIFF and SVG, whatever their names end in.
//
// It is the one reader for window, talk, handout, export and check. Pictures are
// untrusted, so everything is bounded in advance: bytes before they are read, pixels
// before they are decoded, the work of a drawing while it is done. Every fault is a
// Problem with a code; nothing here panics.
package picture
