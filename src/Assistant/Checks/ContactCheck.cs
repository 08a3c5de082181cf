using Assistant.Contacts;
using Assistant.Corpus;
using Assistant.Knowledge;
using Assistant.Support;

namespace Assistant.Checks;

/// <summary>Each contact names a source of the catalogue, and its numbers stand there.</summary>
public static class ContactCheck
{
    public static void Check(ContactBook contacts, Catalogue catalogue, IReadOnlyList<Document> documents, ProblemList problems)
    {
        foreach (var contact in contacts.All)
        {
            if (catalogue.Find(contact.Source) is not { } source)
            {
                problems.Add(ContactBook.File, contact.Line, $"'{contact.Id}' names the source '{contact.Source}', which is not in the catalogue.", $"Add it to {CatalogueReader.File}, or mend the id.");
                continue;
            }
            var words = source.Says.Select(s => s.Text).Concat(documents.Where(d => d.Source.Id == source.Id).Select(d => d.Text)).ToList();
            foreach (var telephone in contact.Telephones.Where(t => !words.Exists(w => Holds(w, t))))
                problems.Add(ContactBook.File, contact.Line, $"'{contact.Id}': {telephone} does not stand in '{source.Id}'.", "Read the page again, and put the number under its 'says', or mend it.");
        }
    }

    private static bool Holds(string words, string telephone)
    {
        var plain = Telephones.Plain(telephone);
        return plain.Length > 3 ? Telephones.In(words).Contains(plain) : Retrieval.Words.In(words).Exists(w => w.Text == plain);
    }
}
