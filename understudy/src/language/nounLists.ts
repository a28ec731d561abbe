/** Which common nouns belong to which kind; what is on no list is taken for a thing. Plurals are found by their singular. */
export const nounLists = {
  person: `founder whisperer leader owner rider winner loser seller maker player thinker dreamer teller reporter mentor intern newbie accountant actor actress agent alien ambassador analyst angel apprentice architect artist assassin assistant
    astronaut athlete attorney auditor aunt auntie author babysitter baby bachelor baker ballerina banker barber barista
    baron bartender beekeeper boss bouncer boy boyfriend bride brother builder bully burglar butcher butler buyer captain
    carpenter cashier champion chancellor chauffeur chef chief child children choir clairvoyant cleaner clerk client clown
    coach colleague colonel comedian committee composer conductor consultant cook cop counsellor count countess cousin
    coworker crew criminal crowd customer dad daddy dancer daughter dean dentist detective dictator diplomat director
    diver doctor doorman dragon-slayer driver duchess duke editor elf emperor empress engineer enemy executive expert
    family fan farmer father fiance fiancee fighter firefighter fireman fisherman florist foreman fortune-teller friend
    gambler gang gangster gardener general genius gentleman ghost giant girl girlfriend goalkeeper goddess godfather
    governor grandchild granddad grandfather grandma grandmother grandpa grandson granny groom guard guardian guest guide
    guy hacker hairdresser handyman hero heir heiress hitman host hostage hostess housekeeper human hunter husband
    impostor inspector intern interviewer inventor janitor jester journalist judge juggler jury kid killer king knight
    lady landlady landlord lawyer leader librarian lieutenant lifeguard lover magician maid major man manager mechanic
    men mentor mermaid messenger midwife minister mom mommy monarch monk mother mum mummy musician nan nanny neighbor
    neighbour nephew newcomer niece ninja nun nurse officer opponent orphan owner painter paramedic parent partner
    passenger patient people person pharmacist philosopher photographer physicist pianist pilot pirate player plumber
    poet policeman policewoman police politician pope porter postman president priest prime-minister prince princess
    principal prisoner professor prophet psychiatrist psychic queen receptionist referee reporter representative rival
    roommate sailor saint salesman salesperson samurai scientist secretary senator sergeant servant sheriff shepherd
    shopkeeper sibling singer sister soldier son spy stepmother stranger student surgeon tailor teacher team teammate
    teenager tenant therapist thief thieves tourist trainee trainer traitor translator twin uncle usher vampire vet
    vicar victim villain violinist visitor viking waiter waitress warden warrior widow wife witch witness wizard woman
    women worker writer wrestler zombie`,
  animal: `albatross alligator alpaca animal ant ape armadillo badger bat bear beast beaver bee beetle bird bison boar
    buffalo bug bull bunny butterfly camel canary cat caterpillar cheetah chick chicken chihuahua chimp cobra cockroach
    cow coyote crab creature cricket crocodile crow deer dinosaur dodo dog dolphin donkey dove dragon dragonfly duck
    duckling eagle eel elephant emu falcon ferret fish flamingo fly fox frog gazelle gecko geese gerbil giraffe goat
    goldfish goose gorilla grasshopper gull hamster hare hawk hedgehog hen heron hippo horse hummingbird hyena iguana
    insect jaguar jellyfish kangaroo kitten koala lamb leopard lion lizard llama lobster lynx mammoth mice mole monkey
    monster moose mosquito moth mouse mule narwhal newt octopus orca ostrich otter owl ox panda panther parrot peacock
    pelican penguin pet pheasant pig pigeon piglet platypus pony poodle porcupine puppy python rabbit raccoon ram rat
    raven reindeer rhino robin rooster salmon scorpion seagull seal shark sheep skunk sloth slug snail snake spider
    squid squirrel stallion stork swan tiger toad tortoise toucan trout turkey turtle unicorn vulture walrus wasp
    weasel whale wolf wolves wombat worm yak yeti zebra`,
  food: `apple apricot avocado bacon bagel baguette banana basil bean beer berry biscuit bread breakfast brie broccoli
    broth brownie burger burrito butter cabbage cake candy caramel carrot casserole caviar cereal champagne cheese
    cheesecake cherry chips chocolate cider cinnamon cocktail coconut coffee cookie corn crab-cake cracker cream crepe
    croissant cucumber cupcake curry custard dessert dinner dough doughnut donut drink dumpling egg eggplant espresso
    fig flour fondue food fries fruit fudge garlic gin ginger gravy guacamole ham hamburger herring honey hotdog hummus
    icecream jam jelly juice kebab ketchup lasagna lasagne latte leek lemon lemonade lentil lettuce lime liquorice lunch
    macaroni mango margarita marmalade marshmallow martini mayonnaise meal meat meatball melon milk milkshake mint
    muffin mushroom mustard noodle nut oats oatmeal olive omelette onion orange oyster pancake papaya pasta pastry
    peach peanut pear peas pepper pickle pie pineapple pizza plum popcorn porridge potato pretzel pudding pumpkin
    quiche radish ramen ravioli rice risotto roast rum salad salami salsa salt sandwich sauce sausage scone shrimp smoothie
    snack soda soup spaghetti spice spinach steak stew strawberry sugar supper sushi syrup taco tart tea toast tofu
    tomato tortilla truffle tuna vanilla vodka waffle walnut wasabi watermelon whiskey whisky wine yogurt yoghurt`,
  place: `aisle airport alley apartment arena asylum attic balcony ballroom bank bar barn basement bathroom beach bedroom
    boardroom border bridge building bunker cabin cafe cafeteria canteen canyon castle cathedral cave cellar cemetery
    chamber chapel church cinema city classroom cliff clinic closet club coast conservatory corridor cottage country
    courthouse courtroom courtyard cupboard deck desert dungeon earth elevator embassy engine-room factory farm field
    floor forest fortress galaxy garage garden gym hall hallway harbor harbour headquarters hill hospital hostel hotel
    house hut island jail jungle kingdom kitchen lab laboratory lagoon lake lair library lift lighthouse lobby lounge
    mall mansion market marsh meadow monastery moon morgue motel mountain museum nightclub nursery ocean office opera
    orchard palace park parlour pier planet plaza pool port prison pub pyramid railway reception restaurant river
    road roof rooftop room ruin saloon sauna school sea sewer shed shop shore skyscraper spa space staircase stairs
    stairwell stadium station street studio submarine supermarket swamp tavern temple terrace theater theatre tower town
    trench tunnel university valley vault vestibule village volcano waiting-room warehouse waterfall well wood woods
    workshop yard zoo`,
  body: `ankle arm back beard belly body bone brain bum cheek chest chin ear elbow eye eyebrow face feet finger fist
    foot forehead hair hand head heart heel hip jaw kidney knee leg lip liver lung mouth moustache mustache muscle nail
    neck nose palm pulse rib shoulder skin skull spine stomach teeth thumb toe tongue tooth tummy waist wrist`,
  idea: `accident act action advantage adventure advice affair afternoon age agreement ambition anger answer anxiety apology
    appointment argument attention attitude audit background battle beauty beginning behaviour benefit birthday blame
    bonus budget business care career case cause ceremony challenge chance change chaos charge chemistry childhood choice
    circumstance class code comfort comment competition complaint condition confidence conflict confusion connection
    consequence conspiracy conversation courage course crime crisis culture curse custom dance danger date day deadline
    deal death debate debt decade decision defeat degree delay demand depression desire destiny detail difference
    difficulty disaster discipline discovery disease divorce doubt dream duty education effect effort emergency emotion
    end energy engagement error escape event evening evidence evolution exam example excuse experience experiment
    explanation explosion expression fact failure faith fame fantasy fashion fate fault favor favour fear feedback feeling
    fight fortune freedom friendship fun funeral future game gender goal gossip grief growth guilt habit happiness
    harmony hate health help heritage history holiday honesty honor honour hope horror hour idea imagination incident
    information injury instinct interest interview job joke journey joy justice kindness knowledge laughter law lesson
    level lie life limit logic loneliness loss luck luxury madness magic marriage meaning meeting memory mercy mess
    method mind minute miracle mission mistake moment month mood morning motivation movement murder mystery nature need
    news night nightmare noise nonsense offer operation opinion opportunity option order pain panic party past patience
    peace penalty performance permission personality phase plan pleasure point policy politics position possibility
    power practice presentation pressure pride privacy problem procedure process profit progress project promise
    promotion protest punishment purpose question race rage rain reality reason rebellion recession recipe regret
    rehearsal relationship relief religion reputation request rescue research respect responsibility rest result revenge
    revolution rhythm riddle right risk ritual rival-ry romance rule rumor rumour sale scandal schedule scheme science
    season secret security sense session shame shift show silence sin situation skill sleep smell society solution song
    sorrow sound speech speed spell spirit sport state status storm story strategy strength stress strike struggle stuff
    style success summer surprise surgery suspicion talent task taste tax teamwork temper tension theory therapy thought
    threat thrill today tomorrow tonight topic tradition tragedy training treatment trial trick trip trouble trust truth
    turn vacation victory view violence vision visit voice vote war warning way wealth weather wedding week weekend
    weight winter wisdom wish wonder work world worry year yesterday youth`,
  mass: `advice air bacon beer blood bread butter cash caviar champagne cheese chocolate clothing coal coffee corn cream
    dirt dust electricity equipment evidence fire flour food fuel furniture garbage garlic gas glass glitter glue gold
    grass gravy gunpowder hair homework honey ice ink jam jelly jewellery jewelry ketchup lava lightning luggage
    magic mail meat milk money moonlight mud music mustard news oil oxygen paint paper pasta perfume plastic pollen
    popcorn porridge powder rain rice rum rust salt sand sauce seaweed silk silver slime smoke snow soap soup soot steam
    sugar sunlight sunshine tea tofu traffic trash vodka water wax whiskey whisky wine wood wool work yoghurt yogurt`,
} as const;
export type NounList = keyof typeof nounLists;
