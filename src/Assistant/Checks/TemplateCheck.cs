using Assistant.Knowledge;
using Assistant.Screening;
using Assistant.Screening.Export;
using DocumentFormat.OpenXml.Packaging;

namespace Assistant.Checks;

/// <summary>An area's own form: it opens, holds no program, fetches nothing from elsewhere, and something fills each of its boxes.</summary>
public static class TemplateCheck
{
    private const int NearestShown = 3;

    public static void Check(IEnumerable<Questionnaire> questionnaires, ContentFolder content, ProblemList problems)
    {
        foreach (var questionnaire in questionnaires)
            if (questionnaire.Template is { } template && content.Exists(WordTemplate.PathOf(template)))
                Check(questionnaire, WordTemplate.PathOf(template), content, problems);
    }

    private static void Check(Questionnaire questionnaire, string file, ContentFolder content, ProblemList problems)
    {
        try
        {
            using var stream = new MemoryStream(File.ReadAllBytes(content.PathOf(file)));
            using var package = WordprocessingDocument.Open(stream, isEditable: false);
            if (package.MainDocumentPart is not { Document.Body: not null } main)
            {
                problems.Add(file, 1, "The form has no document in it.", "Save it again as .docx.");
                return;
            }
            if (main.VbaProjectPart is not null) problems.Add(file, 1, "The form holds a macro.", "Save it as .docx, without macros.");
            foreach (var part in main.Parts.Select(p => p.OpenXmlPart).Prepend(main))
                foreach (var outside in part.ExternalRelationships)
                    problems.Add(file, 1, $"The form fetches something from elsewhere: {outside.Uri}", "Embed the picture, or in Word take the link to a template out.");
            CheckTags(questionnaire, file, package, problems);
        }
        catch (Exception e) when (e is FileFormatException or OpenXmlPackageException or InvalidDataException or System.Xml.XmlException)
        {
            problems.Add(file, 1, "The form cannot be opened.", "Save it again as .docx.");
        }
    }

    private static void CheckTags(Questionnaire questionnaire, string file, WordprocessingDocument package, ProblemList problems)
    {
        var known = TemplateTags.Of(questionnaire);
        var boxes = WordTemplate.Controls(package).ToList();
        if (boxes.Count == 0) problems.Add(file, 1, "Nothing in the form has a tag, so nothing of it is filled.", "Give each box a content control with a tag: see knowledge/README.md.");
        foreach (var (control, tag) in boxes.DistinctBy(b => b.Tag))
            if (!known.Contains(tag)) problems.Add(file, 1, $"Nothing fills the box '{tag}'.", $"The nearest tags are: {string.Join(", ", known.OrderBy(k => Distance(tag, k)).Take(NearestShown))}. A box to complete by hand is '{TemplateTags.LeaveEmpty}'.");
            else if (tag != TemplateTags.LeaveEmpty && tag.Contains('=', StringComparison.Ordinal) != WordTemplate.IsTick(control))
                problems.Add(file, 1, $"The box '{tag}' is of the wrong kind.", "A tag with = belongs to a check box, one without to a box for text.");
    }

    // How many letters have to be changed, put in or taken out.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                left = Math.Min(Math.Min(row[j], left) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], left);
            }
        }
        return row[^1];
    }
}
