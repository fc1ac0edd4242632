/** Passwords and their stems that are tried first by anyone who guesses. */
export const commonPasswords: ReadonlySet<string> = new Set(`
  password passord passwort welcome velkommen hemmelig secret letmein qwerty qwertyuiop qwertyui asdfgh asdfghjkl zxcvbn zxcvbnm dragon monkey
  football fotball baseball basketball hockey soccer superman batman spiderman starwars pokemon princess prinsesse sunshine solskinn iloveyou
  jegelskerdeg loveyou elskerdeg trustno michael jordan michelle jennifer jessica ashley amanda daniel andrew joshua matthew thomas robert charlie
  charles william anthony nicole hannah samantha elizabeth victoria alexander benjamin jonathan christopher stephanie natalie melissa heather jasmine
  summer sommer winter vinter spring autumn host hoest januar februar mars april june july juli august september oktober october november desember
  december monday mandag tirsdag onsdag torsdag fredag lordag sondag friday sunday admin administrator administration root system default guest gjest
  test testing tester testtest user bruker username brukernavn login signin access tilgang changeme changethis temporary midlertidig master mypassword
  mittpassord newpassword nyttpassord nopassword mysecret computer internet windows microsoft google facebook twitter youtube amazon samsung iphone
  android apple macbook norway norge oslo bergen trondheim stavanger tromso kristiansand drammen sverige danmark sweden denmark london paris berlin
  newyork california texas chicago liverpool arsenal chelsea manchester manchesterunited manunited barcelona realmadrid rosenborg brann valerenga
  viking lillestrom molde mustang ferrari porsche mercedes corvette camaro yamaha harley honda toyota volvo tesla chocolate sjokolade cookie banana
  orange apples cheese coffee kaffe pizza taco butterfly sommerfugl flower blomst rainbow regnbue unicorn enhjorning kitten kattepus puppy hunden
  fluffy snoopy garfield tigger abcdef abcdefg abcdefgh abcdefghi abcdefghij abcdefghijk abcabc abcd qazwsx qazwsxedc qweasd qweasdzxc qwerasdf
  asdfasdf qweqwe zaqxsw zaq wsx qaz poiuytrewq lkjhgfdsa mnbvcxz qwertz azerty azertyuiop whatever nothing something everything anything forever
  freedom frihet happy happiness lykkelig killer hunter hunting fishing fisketur shadow ghost angel angels devil heaven hello hei heihei hallo
  hellohello goodbye peace lovely beautiful gorgeous superstar rockstar gangster metallica nirvana slipknot eminem beatles elvis madonna beyonce
  ginger pepper maggie buster bailey cooper sophie lucky buddy rocky bandit oreo ranger scooter phoenix falcon eagle tiger panther lion wolf bear
  bjorn elg reven ulven journal tidsskrift university universitet university1 student research forskning professor science library bibliotek science1
  manuscript article editor redaktor author forfatter reviewer fagfelle publisher palimpsest openaccess family familie mother father mamma pappa mommy
  daddy brother sister baby babygirl babyboy boyfriend girlfriend darling sweetheart sweetie honey kjaereste vennene friends bestfriend jesus
  jesuschrist christ godisgood blessed blessing church faith amen fuckyou fuckoff asshole bitch helvete faen fitte drittsekk correcthorsebatterystaple
  thisisapassword thisismypassword passwordpassword passordpassord iloveyouforever ihatepasswords dontforget neverforget opensesame sesame keyboard
  tastatur alpha bravo charlie1 delta omega matrix neo trinity morpheus zeus apollo athena hercules gandalf frodo hobbit legolas aragorn hogwarts
  harrypotter voldemort hermione dumbledore skywalker darthvader minecraft fortnite roblox warcraft worldofwarcraft counterstrike callofduty zelda
  mario luigi sonic playstation xbox nintendo gamer gaming vacation ferie birthday bursdag christmas jul julaften nissen easter paske syttendemai
  halloween newyear 1234567890 0123456789 12345678910 123456789010 0987654321 9876543210 1122334455 1111122222 1212121212 1231231230 123123123123
  1234512345 12345612345 123456123456 1234567891 12345678900 123456789123 1029384756 1357924680 2468013579 1020304050 0000000001 9999999998 1123581321
  3141592653 31415926535 2718281828 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc q1w2e3r4t5 q1w2e3r4t5y6 a1b2c3d4e5 1a2b3c4d5e zaq12wsxcde 1qazxsw23edc
  147258369 1472583690 7894561230 159753456852 qwerty1234 qwer1234asdf asdf1234qwer abc1234567 abcd123456 abcde12345 aa12345678 a123456789 123456789a
  12345qwert qwert12345 1234qwerty 123qweasdzxc 11223344556677 p4ssw0rd p@ssw0rd pa55word
`.trim().split(/\s+/));
