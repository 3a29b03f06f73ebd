// Package packages tries what the packages bring besides the program: the installer,
// the completions of shells, the desktop entry and the property list. It holds tests alone.
package packages
