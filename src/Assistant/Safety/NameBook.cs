using Assistant.Knowledge;

namespace Assistant.Safety;

/// <summary>The words that personal details are recognised by, read from <c>knowledge/names.yaml</c>.</summary>
public sealed class NameBook
{
    public required IReadOnlySet<string> FirstNames { get; init; }
    public required IReadOnlySet<string> WordNames { get; init; }
    public required IReadOnlySet<string> Surnames { get; init; }
    public required IReadOnlySet<string> SurnamesThatAreWords { get; init; }
    public required IReadOnlySet<string> NotSurnames { get; init; }
    public required IReadOnlySet<string> PublicNames { get; init; }
    public required IReadOnlySet<string> AfterPublicNames { get; init; }
    public required IReadOnlySet<string> PublicThings { get; init; }
    public required IReadOnlySet<string> PublicTalk { get; init; }
    public required IReadOnlySet<string> PublicBodies { get; init; }
    public required IReadOnlySet<string> VehicleCues { get; init; }
    public required IReadOnlySet<string> BeforePlaces { get; init; }
    public required IReadOnlySet<string> Kin { get; init; }
    public required IReadOnlySet<string> Acronyms { get; init; }
    public required IReadOnlySet<string> Platforms { get; init; }
    public required IReadOnlySet<string> AddressCues { get; init; }
    public required IReadOnlySet<string> DocumentCues { get; init; }

    /// <summary>Ordinary English words: what is none of them, and has a capital, is likely a name.</summary>
    public required IReadOnlySet<string> Words { private get; init; }

    /// <summary>The list of words holds none of less than four letters: these count as words.</summary>
    public bool IsWord(string word) => word.Length <= 3 || Words.Contains(word) || ShortForms.Contains(word) || word.EndsWith('s') && Words.Contains(word[..^1]);

    // "they'd", "who'll", "wouldn't": words stand without their apostrophes.
    private static readonly HashSet<string> ShortForms =
    [
        .. new[] { "i", "you", "he", "she", "it", "we", "they", "who", "that", "there", "this", "what", "nobody", "somebody", "someone", "everyone", "everybody" }
            .SelectMany(w => new[] { "d", "ll", "ve", "re", "m", "s" }.Select(e => w + e)),
        .. new[] { "did", "is", "was", "has", "have", "would", "could", "should", "do", "does", "ca", "wo", "are", "were", "had", "must", "need" }.Select(w => w + "nt"),
    ];

    /// <summary>A short word that is no part of a name.</summary>
    public bool IsCommon(string word) => NotInAddresses.Contains(word) || Acronyms.Contains(word) || NotSurnames.Contains(word);

    public required IReadOnlySet<string> Relations { get; init; }
    public required IReadOnlySet<string> Naming { get; init; }
    public required IReadOnlySet<string> PersonVerbs { get; init; }
    public required IReadOnlySet<string> Titles { get; init; }
    public required IReadOnlySet<string> Ranks { get; init; }
    public required IReadOnlySet<string> PublicNumbers { get; init; }
    public required IReadOnlySet<string> RoleMailboxes { get; init; }
    public required IReadOnlySet<string> PostcodeAreas { get; init; }
    public required IReadOnlySet<string> Streets { get; init; }
    public required IReadOnlySet<string> StreetsThatAreWords { get; init; }
    public required IReadOnlySet<string> NotInAddresses { get; init; }
    public required IReadOnlySet<string> ReferenceCues { get; init; }
    public required IReadOnlySet<string> ReferenceFillers { get; init; }
    public required IReadOnlySet<string> BirthCues { get; init; }
    public required int FirstBirthYear { get; init; }
    public required int LastBirthYear { get; init; }

    public IReadOnlyList<string> Kinds { get; } =
    [
        "name", "date of birth", "postcode", "address", "NHS number", "National Insurance number", "phone number", "e-mail address",
        "number plate", "reference number", "passport number", "police national computer id", "social media handle",
        "bank account", "network address", "place on a map", "school", "initials"
    ];

    public static NameBook Read(YamlMap map, IReadOnlySet<string> words)
    {
        IReadOnlySet<string> Words(string key) => PhraseReader.ReadWords(map, key);
        IReadOnlySet<string> Lines(string key) =>
            new HashSet<string>((map.OptionalText(key) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

        map.OnlyKeys("first-names", "word-names", "surnames", "surnames-that-are-words", "not-surnames", "public-names", "relations", "naming", "person-verbs", "titles",
            "ranks", "public-numbers", "role-mailboxes", "postcode-areas", "streets", "streets-that-are-words", "not-in-addresses",
            "after-public-names", "public-things", "public-talk", "public-bodies", "vehicle-cues", "before-places", "kin", "acronyms", "platforms", "address-cues", "document-cues", "reference-cues", "reference-fillers", "birth-cues", "first-birth-year", "last-birth-year");
        return new NameBook
        {
            FirstNames = Words("first-names"),
            WordNames = Words("word-names"),
            Surnames = Words("surnames"),
            SurnamesThatAreWords = Words("surnames-that-are-words"),
            NotSurnames = Words("not-surnames"),
            PublicNames = Lines("public-names"),
            AfterPublicNames = Words("after-public-names"),
            PublicThings = Words("public-things"),
            PublicTalk = Words("public-talk"),
            PublicBodies = Words("public-bodies"),
            VehicleCues = Words("vehicle-cues"),
            BeforePlaces = Words("before-places"),
            Kin = Words("kin"),
            Acronyms = Words("acronyms"),
            Platforms = Words("platforms"),
            AddressCues = Words("address-cues"),
            DocumentCues = Words("document-cues"),
            Words = words,
            Relations = Words("relations"),
            Naming = Words("naming"),
            PersonVerbs = Words("person-verbs"),
            Titles = Words("titles"),
            Ranks = Words("ranks"),
            PublicNumbers = Lines("public-numbers").Select(n => n.Replace(" ", "")).ToHashSet(),
            RoleMailboxes = Words("role-mailboxes"),
            PostcodeAreas = Words("postcode-areas"),
            Streets = Words("streets"),
            StreetsThatAreWords = Words("streets-that-are-words"),
            NotInAddresses = Words("not-in-addresses"),
            ReferenceCues = Words("reference-cues"),
            ReferenceFillers = Words("reference-fillers"),
            BirthCues = Words("birth-cues"),
            FirstBirthYear = Year(map, "first-birth-year"),
            LastBirthYear = Year(map, "last-birth-year"),
        };
    }

    private static int Year(YamlMap map, string key)
    {
        if (int.TryParse(map.Text(key), out var year) && year is > 1900 and < 2200) return year;
        map.Complain($"'{key}' should be a year.", "Write it as 2003.", key);
        return 0;
    }
}
