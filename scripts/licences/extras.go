package main

import "slices"

// extra is a part of the packages that is no Go module, or a part of a module
// that has a licence of its own.
type extra struct {
	name    string
	address string
	// module in which it lies; it goes when the module goes, and is part of the
	// same packages. Without one it lies in the tree of Tideline, or for goLicence
	// in that of Go.
	module string
	files  []string // that hold its licence
	partOf []string // nil: as the module
	// licence is the name of one that recognise does not know or refuses, and why
	// says why it may be shipped all the same.
	licence, why string
}

const goLicence = "GOROOT"

// withWindow names the packages of programs with a window that are not for the
// browser.
func withWindow() []string {
	return slices.DeleteFunc(everywhere(), func(name string) bool { return name == "browser" || name == "command line" })
}

const (
	fyne = "fyne.io/fyne/v2"
	glfw = "github.com/go-gl/glfw/v3.4/glfw"
)

// extras lists what go list does not tell of.
func extras() []extra {
	return []extra{
		{name: "The Go standard library and runtime", address: "https://go.dev", module: goLicence, files: []string{"LICENSE", "PATENTS"}, partOf: everywhere()},
		{
			name: "Tideline Sans, merged from Noto Sans, Noto Sans CJK, Noto Sans Math and Noto Sans Symbols", address: "https://notofonts.github.io",
			files: []string{"assets/fonts/OFL.txt"}, partOf: everywhere(),
		},
		{name: "Noto Sans (font of the Fyne toolkit)", address: "https://notofonts.github.io", module: fyne, files: []string{"theme/font/LICENSE.txt"}},
		{name: "DejaVu Sans Mono for Powerline (font of the Fyne toolkit)", address: "https://dejavu-fonts.github.io", module: fyne, files: []string{"theme/font/LICENSE_DejaVu-Powerline.txt"}},
		{name: "Inter (font of the Fyne toolkit)", address: "https://rsms.me/inter", module: fyne, files: []string{"theme/font/LICENSE_Inter.txt"}},
		{name: "Material icons (of the Fyne toolkit)", address: "https://github.com/google/material-design-icons", partOf: slices.Concat(withWindow(), []string{"browser"}), files: []string{"scripts/licences/texts/apache-2.0.txt"}},
		{name: "GLFW", address: "https://www.glfw.org", module: glfw, files: []string{"glfw/LICENSE.md"}},
		{name: "OpenGL headers and loader (in GLFW)", address: "https://www.khronos.org/registry/OpenGL", files: []string{"scripts/licences/texts/khronos.txt"}, partOf: withWindow()},
		{name: "Wayland protocols (in GLFW)", address: "https://wayland.freedesktop.org", files: []string{"scripts/licences/texts/wayland-protocols.txt"}, partOf: []string{"Linux"}},
		{
			name: "GCC runtime library", address: "https://gcc.gnu.org", files: []string{"scripts/licences/texts/gcc-runtime.txt"}, partOf: []string{"Windows", "Linux"},
			licence: "GPL-3.0-or-later WITH GCC-exception-3.1", why: "the exception allows a program of any licence to hold it",
		},
		{
			name: "Start-up files of the GNU C library", address: "https://www.gnu.org/software/libc", files: []string{"scripts/licences/texts/glibc.txt"}, partOf: []string{"Linux"},
			licence: "LGPL-2.1-or-later WITH GNU-compiler-exception", why: "the exception allows a program of any licence to hold them",
		},
		{
			name: "mingw-w64 runtime", address: "https://www.mingw-w64.org", files: []string{"scripts/licences/texts/mingw-w64.txt"}, partOf: []string{"Windows"},
			licence: "ZPL-2.1, public domain and like", why: "none asks more than to keep the notice",
		},
		{
			name: "NSIS, the installer", address: "https://nsis.sourceforge.io", files: []string{"scripts/licences/texts/nsis.txt"}, partOf: []string{"Windows"},
			licence: "Zlib, CPL-1.0 with an exception for LZMA, bzip2-1.0.6", why: "the exception allows installers of any licence to hold it",
		},
	}
}

// unused lists licences in linked modules that hold for nothing in a package,
// and why.
func unused() map[string]string {
	return map[string]string{
		fyne + "/theme/font/LICENSE_EmojiOneColor.txt": "the tag no_emoji leaves the font out",
	}
}
