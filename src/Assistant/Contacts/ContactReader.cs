using System.Globalization;
using Assistant.Knowledge;

namespace Assistant.Contacts;

/// <summary>Reads the contact book and complains, with the line, of what could not be used safely.</summary>
public sealed class ContactReader(ProblemList problems)
{
    public ContactBook Read(string text)
    {
        var file = YamlMap.ReadMap(ContactBook.File, text, problems);
        file.OnlyKeys("contacts", "bank-holidays", "careful", "areas", "outside-england");
        var areas = Areas(file, "areas", inEngland: true).Concat(Areas(file, "outside-england", inEngland: false)).ToList();
        foreach (var twice in areas.GroupBy(a => a.Alias, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            file.Complain($"'{twice.Key}' names {string.Join(" and ", twice.Select(t => t.Area.Name))}.", "Keep it in one place.", "areas");
        var contacts = new List<Contact>();
        foreach (var map in file.Maps("contacts"))
        {
            var contact = Contact(map);
            if (contacts.Any(c => c.Id == contact.Id)) map.Complain($"'{contact.Id}' stands here twice.", "Give each contact an id of its own.", "id");
            if (contact.Area is not (ContactBook.Uk or ContactBook.England or "") && areas.All(a => a.Area.Name != contact.Area))
                map.Complain($"'area: {contact.Area}' is not known.", "Write UK, England, or a name from 'areas'.", "area");
            if (contact.Hours is OpeningHours.Outside outside && !contacts.Any(c => c.Id == outside.ContactId && c.Hours is OpeningHours.Weekly))
                map.Complain($"No contact '{outside.ContactId}' with weekday hours stands above.", "Name the contact that answers in the day.", "hours");
            contacts.Add(contact);
        }
        return new ContactBook(contacts, BankHolidays(file), new AreaFinder(areas, file.Texts("careful")));
    }

    private static Contact Contact(YamlMap map)
    {
        map.OnlyKeys("id", "name", "for", "area", "telephone", "hours", "closed-on-bank-holidays", "certainty", "checked", "source");
        var purposes = map.Texts("for");
        if (purposes.Count == 0) map.Complain("'for' is missing.", $"Add 'for: [{string.Join(", ", Purpose.All)}]'.");
        foreach (var unknown in purposes.Except(Purpose.All)) map.Complain($"'for: {unknown}' is not known.", $"Known are: {string.Join(", ", Purpose.All)}.", "for");
        var telephones = map.Texts("telephone");
        if (telephones.Count == 0 || telephones.Any(t => t.Any(c => !char.IsAsciiDigit(c) && c != ' ')))
            map.Complain("'telephone' needs numbers of digits and spaces.", "Write 'telephone: [0121 303 1888]'.", "telephone");
        if (!map.Has("checked")) map.Complain("'checked' is missing.", "Add the day the number was last read: 'checked: 2026-11-21'.");
        return new Contact(map.Text("id"), map.Text("name"))
        {
            Purposes = purposes,
            Area = map.Text("area"),
            Telephones = telephones,
            Hours = OpeningHours.Read(map),
            ClosedOnBankHolidays = YesOrNo(map),
            Checked = map.Date("checked") ?? DateOnly.MinValue,
            Source = map.Text("source"),
            Line = map.Line,
            Certainty = map.OptionalText("certainty"),
        };
    }

    private static bool YesOrNo(YamlMap map)
    {
        var text = map.OptionalText("closed-on-bank-holidays");
        if (text is not (null or "yes" or "no")) map.Complain($"'closed-on-bank-holidays: {text}' is not yes or no.", "", "closed-on-bank-holidays");
        return text == "yes";
    }

    private static HashSet<DateOnly> BankHolidays(YamlMap file)
    {
        var days = new HashSet<DateOnly>();
        foreach (var text in file.Texts("bank-holidays"))
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                file.Complain($"'{text}' is not a date.", "Write it as 2026-12-25.", "bank-holidays");
            else if (!days.Add(day)) file.Complain($"'{text}' stands here twice.", "Keep one.", "bank-holidays");
        return days;
    }

    private static IEnumerable<(string Alias, Area Area)> Areas(YamlMap file, string section, bool inEngland)
    {
        if (file.Map(section) is not { } map) yield break;
        foreach (var name in map.Keys)
        {
            var area = new Area(name, inEngland);
            yield return (name, area);
            foreach (var alias in map.Texts(name)) yield return (alias, area);
        }
    }
}
