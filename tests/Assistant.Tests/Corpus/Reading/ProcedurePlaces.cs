namespace Assistant.Tests.Corpus.Reading;

/// <summary>The rest of the sixty pages: what each made-up neighbourhood of Westmarch does in its own way.</summary>
internal static class ProcedurePlaces
{
    private static readonly string[] Names =
    [
        "Alderbrook", "Applegarth", "Barrowfield", "Beechmere", "Birkdale Row", "Blackthorn Hill", "Brackenside", "Bramblewick", "Cawdor Green", "Chalkpit End", "Clover Bank", "Coldwell",
        "Cornmarket", "Curlew Moor", "Damson Vale", "Dovecote Park", "Elmhurst", "Fallowfield End", "Fernley", "Foxcote", "Gorse Common", "Greylag", "Hartsmere", "Hazelbank",
        "Heronsgate", "Hollybush", "Ivy Locks", "Juniper Rise", "Kestrel Wharf", "Larkspur", "Limekiln", "Mallowdale", "Marlpit", "Millrace", "Nettlecombe", "Oakapple", "Osier Beds", "Quince Street",
    ];

    private static readonly string[] Buildings = ["library", "leisure centre", "family hub", "youth club", "health centre", "community hall", "fire station", "arts centre"];
    private static readonly string[] Workers = ["detached youth worker", "family support worker", "school nurse", "neighbourhood officer", "mentor", "drugs worker", "housing officer", "sports coach"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
    private static readonly string[] Spots = ["the bus station", "the canal towpath", "the skate park", "the retail park", "the railway footbridge", "the multi-storey car park", "the takeaway parade", "the playing fields"];
    private static readonly string[] Projects = ["Stepping Stones", "Open Door", "Night Owls", "First Light", "Common Ground", "Second Half", "Handrail", "Compass Rose", "Long Table", "Green Room", "Harbour"];

    public static string Text => string.Concat(Names.Select((name, i) => Section(13 + i, name, i)));

    private static string Section(int number, string place, int i)
    {
        var (building, worker, day, spot, project) = (Buildings[i % 8], Workers[(i * 3 + 1) % 8], Days[(i * 2 + 1) % 5], Spots[(i * 5 + 2) % 8], Projects[i % 11]);
        var (other, later, next) = (Spots[(i * 5 + 5) % 8], Days[(i * 2 + 3) % 5], Names[(i + 7) % Names.Length]);
        var second = Workers[(i * 3 + 4) % 8];
        return $"""
            # {number} Local arrangements in {place}
            In {place} the work under this procedure is led from the {building} on {place} Road, where a {worker} keeps a room for private talks on {day} afternoons. Young people of {place} helped to choose the room, because the first one that was offered could be seen from {spot}. The {worker} has a small budget of £{40 + i * 5} a month for food, and asks nobody for a receipt below £{3 + i % 6}.
            The people who meet about {place} call themselves the {place} circle. The circle has {4 + i % 5} regular members, and a guest is welcome if a member brings them. It talks about places and groups and not about single children, so that it can speak freely with shopkeepers, drivers and caretakers who know what goes on after dark.
            ## {number}.1 Places that people in {place} worry about
            Residents of {place} speak most often of {spot} and, since the summer of {2021 + i % 5}, of {other}. Lighting near {spot} was renewed after the {place} circle walked there with {6 + i % 9} young people on a winter evening. The walk is repeated every {3 + i % 4} months, and what was seen is drawn on a map that hangs in the {building}.
            A shop or venue in {place} that is worried about a child can ring the {worker} by name. Staff of {7 + i % 12} shops around {other} have had the half-day course called Look Twice, and a sticker in the window says so. The course is given again each {later} before the school holidays by the {project} project, which trains drivers and door staff as well.
            - The caretaker of the flats behind {spot} keeps a diary of cars that come back, and shares it with the neighbourhood police every {day}.
            - The {building} lends out phone chargers without questions, which is how many talks in {place} begin.
            - The {second} for {place} visits the pupils who learn at home, in week {2 + i % 9} of each term.
            - A young person who wants to leave {place} for a night can ask the {project} project for a bed in {next}, up to {2 + i % 4} times in a season.
            ## {number}.2 The {project} group in {place}
            The {project} group in {place} is for young people of {10 + i % 4} to {16 + i % 3} who have been on a plan or are close to one. It meets at the {building} on {later} from {4 + i % 3} o'clock, eats together first and has {8 + i % 7} places. Nobody is reported for missing an evening, but the {second} sends a message the next morning that says they were missed.
            Young people lead the second hour. In the last year they made a film about debt bondage in {place}, repaired {5 + i} bicycles, and wrote to the council about {other}. Their letter led to a new crossing, which they opened themselves on {12 + i % 16} May.
            When a member of the group is worried about a friend, the group leader listens first, asks what the friend would want, and explains who has to be told and why. The leader rings the desk with the young person in the room if they agree. The {project} group in {place} is paid for until March {2027 + i % 3} by the lottery and by {2 + i % 3} local firms.
            ## {number}.3 How {place} learns
            Twice a year the {place} circle looks back at {3 + i % 4} pieces of work that went well and {1 + i % 3} that did not. It asks what was noticed early, who noticed it, and what they did with it. The notes leave out names, ages and streets, and are read by circles in {next} and two other neighbourhoods.
            In the autumn of {2022 + i % 4} this showed that adults in {place} noticed new trainers, new phones and sudden taxis long before anybody wrote anything down. Since then each school in {place} has a notebook in the staff room for small things, which the pastoral lead reads at the end of {day}. About one note in {9 + i % 8} has led to a talk with a family, and most of those talks were welcome.
            A carer in {place} who would like to talk to somebody who has been through the same can ask for the {place} listening line, which {3 + i % 5} parents answer in turn on {day} and {later} evenings. They are trained by the {project} project, meet each other every {4 + i % 3} weeks, and have somebody to ring themselves after a hard call. They write nothing down but the number of calls, which was {30 + i * 2} in the last year.
            The {place} circle would like to hear from anybody who sees something that this section leaves out. Write to the {worker} at the {building}, or put a card in the green box beside the door, which is emptied every {later} morning.

            """;
    }
}
