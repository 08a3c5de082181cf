using Assistant.Answers;
using Assistant.Corpus;
using Assistant.Knowledge;

namespace Assistant.Checks;

/// <summary>What a fixed reply cites is in the catalogue: a source, or one thing that a source says.</summary>
public static class ReplyCheck
{
    public static void Check(Replies replies, Catalogue catalogue, ProblemList problems)
    {
        foreach (var reply in replies.All)
            foreach (var cite in reply.Cites.Where(c => !Stands(PageReference.Parse(c), catalogue)))
                problems.Add(Replies.File, reply.Line, $"The reply '{reply.Id}' cites '{cite}', which is not in the catalogue.", $"Add it to {CatalogueReader.File}, or mend the id.");
    }

    private static bool Stands(PageReference cite, Catalogue catalogue) =>
        catalogue.Find(cite.Source) is { } source && (cite.Saying.Length == 0 || source.Saying(cite.Saying) is not null);
}
