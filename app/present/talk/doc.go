// Package talk holds where a presentation is: its steps, the present one, what the
// audience sees of it, and the time it has taken. It knows nothing of windows.
package talk
