package table

func french() []named {
	return []named{
		{"fr", role{Title, whole}, "titre/évènement/événement/intitulé/nom/quoi/libellé"},
		{"fr", role{Date, whole}, "date/date de début/début/quand/depuis/du/date début/période/date de naissance/naissance"},
		{"fr", role{End, whole}, "date de fin/fin/jusqu'à/au/date fin/décès/date de décès"},
		{"fr", role{Date, year}, "année/an/année de début"},
		{"fr", role{Date, month}, "mois/mois de début"},
		{"fr", role{Date, day}, "jour/jour de début"},
		{"fr", role{Date, clock}, "heure"},
		{"fr", role{End, year}, "année de fin/année fin"},
		{"fr", role{Text, whole}, "texte/description/contenu/détails/résumé/explication"},
		{"fr", role{Lanes, whole}, "groupe/piste/ligne"},
		{"fr", role{Lanes, category}, "catégorie/catégories/thème/domaine/pays/région/rubrique"},
		{"fr", role{Tags, whole}, "mot clé/mots clés/étiquette/étiquettes"},
		{"fr", role{Place, whole}, "lieu/endroit/où/ville"},
		{"fr", role{People, whole}, "personne/personnes/personnage/personnages/qui/acteurs/participants"},
		{"fr", role{Importance, whole}, "importance/priorité"},
		{"fr", role{Sources, whole}, "source/sources/référence/références"},
		{"fr", role{Sources, address}, "lien/liens/adresse/site web"},
		{"fr", role{Image, address}, "image/photo/illustration"},
		{"fr", role{Image, caption}, "légende"},
		{"fr", role{Image, credit}, "crédit/crédits"},
		{"fr", role{Text, remark}, "remarque/remarques/note/notes/commentaire/commentaires"},
		{"fr", role{Notes, whole}, "notes du présentateur/notes de l'orateur/notes internes"},
	}
}

func spanish() []named {
	return []named{
		{"es", role{Title, whole}, "título/evento/acontecimiento/suceso/hecho/nombre/qué"},
		{"es", role{Date, whole}, "fecha/fecha de inicio/inicio/comienzo/cuándo/desde/período/fecha inicio/nacimiento"},
		{"es", role{End, whole}, "fecha de fin/fin/final/hasta/fecha final/fecha fin/muerte/fallecimiento"},
		{"es", role{Date, year}, "año/año de inicio"},
		{"es", role{Date, month}, "mes"},
		{"es", role{Date, day}, "día"},
		{"es", role{End, year}, "año de fin/año final"},
		{"es", role{Text, whole}, "texto/descripción/contenido/detalles/resumen"},
		{"es", role{Lanes, whole}, "grupo/carril/fila"},
		{"es", role{Lanes, category}, "categoría/categorías/tema/ámbito/país/región"},
		{"es", role{Tags, whole}, "etiqueta/etiquetas/palabra clave/palabras clave"},
		{"es", role{Place, whole}, "lugar/dónde/ciudad/ubicación"},
		{"es", role{People, whole}, "persona/personas/quién/personaje/personajes"},
		{"es", role{Importance, whole}, "importancia/prioridad"},
		{"es", role{Sources, whole}, "fuente/fuentes/referencia/referencias"},
		{"es", role{Sources, address}, "enlace/enlaces/dirección web/página web"},
		{"es", role{Image, address}, "imagen/foto/fotografía"},
		{"es", role{Text, remark}, "nota/notas/observación/observaciones/comentario/comentarios"},
		{"es", role{Notes, whole}, "notas del presentador/notas del orador/notas internas"},
	}
}

func italian() []named {
	return []named{
		{"it", role{Title, whole}, "titolo/evento/avvenimento/nome/cosa"},
		{"it", role{Date, whole}, "data/data di inizio/inizio/data inizio/dal/quando/periodo/nascita"},
		{"it", role{End, whole}, "data di fine/fine/data fine/al/morte"},
		{"it", role{Date, year}, "anno"},
		{"it", role{Date, month}, "mese"},
		{"it", role{Date, day}, "giorno"},
		{"it", role{Text, whole}, "testo/descrizione/contenuto/dettagli"},
		{"it", role{Lanes, category}, "categoria/tema/gruppo/paese/regione"},
		{"it", role{Place, whole}, "luogo/dove/città"},
		{"it", role{People, whole}, "persone/chi"},
		{"it", role{Sources, whole}, "fonte/fonti"},
		{"it", role{Sources, address}, "collegamento/indirizzo web"},
		{"it", role{Image, address}, "immagine"},
	}
}

func portuguese() []named {
	return []named{
		{"pt", role{Title, whole}, "título/evento/acontecimento/nome"},
		{"pt", role{Date, whole}, "data/data de início/início/quando/data inicial"},
		{"pt", role{End, whole}, "data de fim/fim/término/até/data final"},
		{"pt", role{Date, year}, "ano"},
		{"pt", role{Date, month}, "mês"},
		{"pt", role{Date, day}, "dia"},
		{"pt", role{Text, whole}, "texto/descrição/conteúdo/detalhes"},
		{"pt", role{Lanes, category}, "categoria/tema/grupo/país/região"},
		{"pt", role{Place, whole}, "lugar/local/onde/cidade"},
		{"pt", role{People, whole}, "pessoas/quem"},
		{"pt", role{Sources, whole}, "fonte/fontes"},
		{"pt", role{Image, address}, "imagem"},
	}
}
