"""Plain HTTP: sign-in, files, job pages for crawlers, health. Knows no Reflex."""
