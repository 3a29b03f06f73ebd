// Package window works the program as its user does: it opens real windows on a
// display of their own and waits for what --trace tells of them. It holds tests alone,
// which need a build with cgo, Xvfb, openbox and xdotool.
//
// TIDELINE_BIN names the program to try; without it one is built.
package window
