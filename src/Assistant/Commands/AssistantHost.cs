using System.ComponentModel.DataAnnotations;
using Assistant.Answers;
using Assistant.Knowledge;

namespace Assistant.Commands;

/// <summary>
/// What every verb stands on: the content folder, the site's settings, and the answer service over the knowledge as last read.
/// Without an environment set, the verbs of the terminal run as in Development.
/// </summary>
public sealed class AssistantHost
{
    private DateTime _read;

    private AssistantHost(ContentFolder content, SiteOptions site, TimeProvider time)
    {
        (Content, Site, Time, _read) = (content, site, time, content.LastChanged());
        Knowledge = KnowledgeBase.Read(content);
        Answers = new AnswerService(Knowledge, site, time);
    }

    public ContentFolder Content { get; }
    public SiteOptions Site { get; }
    public TimeProvider Time { get; }
    public KnowledgeBase Knowledge { get; private set; }
    public AnswerService Answers { get; private set; }

    /// <exception cref="KnowledgeException">A knowledge file cannot be used.</exception>
    public static AssistantHost Start(ContentFolder? content = null, TimeProvider? time = null, SiteOptions? site = null)
    {
        content ??= ContentFolder.Find(Environment.GetEnvironmentVariable("Content__Root"));
        return new AssistantHost(content, site ?? ReadSite(content), time ?? TimeProvider.System);
    }

    /// <summary>Takes up knowledge that has changed. What cannot be used is left, and the note says so; null where nothing changed.</summary>
    public string? Refresh()
    {
        var changed = Content.LastChanged();
        if (changed <= _read) return null;
        _read = changed;
        try
        {
            var knowledge = KnowledgeBase.Read(Content);
            (Knowledge, Answers) = (knowledge, new AnswerService(knowledge, Site, Time));
            return "The knowledge files have changed and were read again.";
        }
        catch (KnowledgeException e)
        {
            return $"The knowledge files have changed but cannot be used. The last good version stays in use.{Environment.NewLine}{e.Message}";
        }
    }

    private static SiteOptions ReadSite(ContentFolder content)
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Development";
        var site = new ConfigurationBuilder()
            .SetBasePath(content.Root)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .Build()
            .GetSection("Site").Get<SiteOptions>() ?? new SiteOptions();
        Validator.ValidateObject(site, new ValidationContext(site), validateAllProperties: true);
        return site;
    }
}
