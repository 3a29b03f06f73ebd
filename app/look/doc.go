// Package look is how the window looks: the colours of the drawing as a theme of the
// toolkit, the bundled fonts, one scale of type and one of space.
package look
