"""Common given names of several languages, and words that no person's name holds.

Names that are also common words (Grant, Park, May), or that cities are full of (Lincoln,
Madison), are left out: they would make persons of streets and neighbourhoods.
"""

from __future__ import annotations

_GIVEN = """
aaron abdul abigail adam adrian adriana agnes ahmed aisha alan albert alberto alejandro alex
alexander alexandra alfonso alfred ali alice alicia alison allan allison alma alvin amanda amelia
amina amy ana andre andrea andreas andrew andrzej angela angelina anita ann anna anne annette
annie anthony antoine antonio anya arnold arthur ashley audrey barbara beatrice beatriz ben
benjamin bernard bernice beth betty beverly bianca birgit bonnie bradley brandon brenda brian
bridget bruce bruno bryan camila camille carla carlos carmen carol caroline carolyn catherine
cathy cecilia celine charles cheryl chiara chloe chris christian christina christine christopher
claire clara claudia colin colleen connie craig cristina curtis cynthia daniel daniela danielle
danny darren david dawid deborah debra denis denise dennis derek diana diane diego dimitri
dominique donald donna doris dorothy douglas duncan dylan edith edward edwin eileen elaine eleanor
elena elisabeth elizabeth ellen elsa emil emily emma enrique eric erica erik erika erin ernest
esther ethan eugene eva evelyn fatima federico felipe felix fernanda fernando fiona francesca
francesco francis francisco franz frederick gabriel gabriela gareth gary geoffrey george gerald
gerard giovanni giulia gladys glenn gloria gordon graham greg gregory guillaume gustavo hannah
hans harold harriet harry hassan heather hector heidi helen helena helga henri henry herbert
howard hugo hussein ian ibrahim ignacio ines ingrid irene isaac isabel isabella ivan jack jacob
jacqueline jaime jakub james jamie jan jane janet janice jasmine javier jean jeff jeffrey jennifer
jeremy jerome jerry jesse jessica jesus jim joan joanna joanne joao joe joel johan johanna john
johnny jon jonathan jorge jose joseph josephine joshua joyce juan juanita judith judy julia julian
julie jurgen karen karim karin karl kate katherine kathleen kathryn kathy katie keith kelly
kenneth kevin khalid kimberly klaus krzysztof kyle larry laura lauren laurence lawrence leah leo
leonard leroy leslie liam linda lisa lois lorenzo lori louis louise luca lucas lucia lucy luigi
luis lukas luke lydia lynn magdalena malcolm manuel marcel marcia marco marcus margaret maria
marie marilyn mario marjorie markus martha martin martina mary mateusz matteo matthew maureen
maurice max maya megan mehmet melanie melissa michael michal michel michelle miguel mike mildred
mohamed mohammad mohammed monica monika muhammad nadia nancy naomi natalie natasha nathalie nathan
neil nicholas nicolas nicole nigel nina nora norma norman olga oliver olivia omar oscar pablo
pamela paola paolo patricia patrick paul paula paulo pavel pedro peggy peter petra philip philippe
phillip phyllis pierre pilar piotr priya rachel rafael rajesh ralph ramon raquel raymond rebecca
renee rhonda ricardo richard rita robert roberta roberto robin rodney roger roland ronald rosa
rosemary roy russell ruth ryan sabine salma samantha samir samuel sandra sara sarah scott sean
sebastian sergio shannon sharon shaun sheila shirley silvia simon simone sofia sonia sophia sophie
stefan stefano stephanie stephen steve steven stuart susan susana suzanne sylvia tamara tammy
tania terence teresa theodore theresa thierry thomas tiffany timothy tina tomasz tracy trevor
ursula valentina valerie vanessa vera veronica vicki vincent viviana vladimir walter wanda wayne
wendy werner wilhelm william xavier yasmin yolanda yusuf yvonne zoe
"""
GIVEN_NAMES = frozenset(_GIVEN.split())

_OTHER = """
academy administration ag agency airport alley and apartments architects area arena asphalt
associates association authority ave avenue bank basin beach bend blvd board boulevard branch
bridge brook brothers building bureau bv campus canal carpentry cathedral cemetery center centre
chapel church city clinic club co college commission committee community company construction
consultants consulting contractors controls corner corp corporation council county court creek
crossing dam department depot design district division drive east electric elementary engineering
enterprises equipment estate estates factory farm ferry field fields fire forest fort foundation
fountain fund garage garden gardens gate gates general glen gmbh golf green greenway group grove
gymnasium hall harbor harbour heights high hill hills holdings hollow homes hospital house housing
inc industries infrastructure institute international island junction lake landing landscaping
lane law leisure library limited llc llp lodge lot ltd maintenance mall manor marina market marsh
meadow meadows memorial middle mill mills monument mountain museum north oaks of office old paper
park parkway partners partnership paving pier place plant playground plaza plc point police pond
pool port precinct primary program programme project properties quarter quay railway recreation
reserve reservoir restaurant ridge river road room route row sa salon sarl school sciences
secondary service services shelter shop shore sidewalk skatepark sl society solutions south spa
springs square srl st stadium station store street studio subdivision supplies supply systems
temple terrace the theater theatre tower town trail transport trucking trust tunnel union
university upgrade vale valley view village ward water waterfront way west wharf wing woods works
yard zone
"""
NOT_PERSONS = frozenset(_OTHER.split())
