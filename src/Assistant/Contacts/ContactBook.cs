using Assistant.Knowledge;

namespace Assistant.Contacts;

/// <summary>Numbers by place and time. Nobody is ever given another area's number.</summary>
public sealed class ContactBook(IReadOnlyList<Contact> contacts, IReadOnlySet<DateOnly> bankHolidays, AreaFinder areas)
{
    public const string File = "knowledge/contacts.yaml";
    public const string England = "England";
    public const string Uk = "UK";

    /// <summary>The clock on the wall of everybody who uses this.</summary>
    public static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static ContactBook Read(ContentFolder content, ProblemList problems)
    {
        if (content.Exists(File)) return new ContactReader(problems).Read(content.Read(File));
        problems.Add(File, 1, "The file is missing.", "Put it back: danger replies need it.");
        return new ContactBook([], new HashSet<DateOnly>(), new AreaFinder([], []));
    }

    public IReadOnlyList<Contact> All => contacts;

    public IReadOnlySet<DateOnly> BankHolidays => bankHolidays;

    /// <summary>The area a question names, or null where it names none.</summary>
    public Area? FindArea(string text) => areas.Find(text);

    /// <summary>The area that somebody says they work in, or null.</summary>
    public Area? FindWorkplace(string text) => areas.FindWorkplace(text);

    /// <summary>The area that the whole text names, or null.</summary>
    public Area? AreaNamed(string name) => areas.Named(name);

    /// <summary>The names of all areas, in order.</summary>
    public IReadOnlyList<string> AreaNames => areas.Names;

    /// <summary>The area of that name; the general route where the name is not known.</summary>
    public Area AreaOf(string name) => areas.Named(name) ?? Area.General;

    /// <summary>Whether the number is known to be answered now.</summary>
    public bool IsOpen(Contact contact, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, London).DateTime;
        if (contact.ClosedOnBankHolidays && bankHolidays.Contains(DateOnly.FromDateTime(local))) return false;
        return contact.Hours switch
        {
            OpeningHours.Always => true,
            OpeningHours.Weekly week => week.Holds(local),
            OpeningHours.Outside outside => contacts.FirstOrDefault(c => c.Id == outside.ContactId) is { } day && !IsOpen(day, now),
            _ => false,
        };
    }

    /// <summary>Contacts for a purpose: the area's own first, then England's, then the UK's.</summary>
    public IReadOnlyList<Contact> For(Area area, string purpose) =>
    [
        .. contacts.Where(c => c.Purposes.Contains(purpose) && Serves(c, area)).OrderBy(c => c.Area switch { Uk => 2, England => 1, _ => 0 }),
    ];

    /// <summary>The children's services number to ring at this moment; null where we hold none for the area.</summary>
    public Contact? ToTelephone(Area area, DateTimeOffset now) =>
        contacts.Where(c => c.Area == area.Name && (c.Purposes.Contains(Purpose.ChildrensServices) || c.Purposes.Contains(Purpose.OutOfHours)))
            .FirstOrDefault(c => IsOpen(c, now));

    private static bool Serves(Contact contact, Area area) =>
        contact.Area == area.Name || contact.Area == Uk || (contact.Area == England && area.InEngland);
}
