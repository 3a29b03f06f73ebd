// Package screens asks GLFW, on which the toolkit stands, what displays there are
// and how the program's windows stand, and moves them. The toolkit itself tells
// none of it, and looks for displays by their names.
//
// It does so under Windows and X11. Under Wayland no program may know where its
// windows are, and macOS arranges them by itself.
package screens
