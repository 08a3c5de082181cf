using Assistant.Contacts;
using Assistant.Conversations;
using Assistant.Guidance;
using Assistant.Hosting.Telemetry;
using Assistant.Knowledge;
using Assistant.Moments;
using Assistant.Safety;
using Assistant.Sources.Changes;
using Assistant.Sources.Switches;

namespace Assistant.Answers;

/// <summary>The question's story: danger, personal details, what may not be answered, search, compose, check.</summary>
public sealed class AnswerService
{
    private readonly KnowledgeBase _knowledge;
    private readonly Retriever _retriever;
    private readonly AnswerComposer _composer;
    private readonly SourceSearch _search;
    private readonly MomentComposer _moments;
    private readonly HeardMoments _heard;
    private readonly ScopeGate _gate;
    private readonly FollowUps _followUps;
    private readonly NextQuestions _next;
    private readonly FixedReplies _fixed;
    private readonly ProfileReader _profiles;
    private readonly SiteOptions _site;
    private readonly Dictionary<string, Corpus.Document> _documents;
    private readonly IReadOnlyList<Note> _notes;
    private readonly AnswerFaults? _faults;

    public AnswerService(KnowledgeBase knowledge, SiteOptions site, TimeProvider time, Retrieval.RankingWeights? weights = null, bool answersAlways = false, Retrieval.ISearchLayers? layers = null, AnswerService? before = null, IProgress<Retrieval.IndexProgress>? progress = null, AnswerFaults? faults = null)
    {
        (_knowledge, _site, _faults) = (knowledge, site, faults);
        var today = LondonTime.DateOf(time.GetUtcNow());
        _notes = [.. knowledge.Notes.Where(n => n.Statements.Any(s => !s.IsHeldBack) && (n.Approval.Approved || site.ShowDrafts) && n.Expert?.IsUsedOn(today) != false)];
        _documents = knowledge.Documents.ToDictionary(d => d.Source.Id);
        _retriever = new Retriever(knowledge with { Notes = _notes }, weights, layers, before?._retriever, progress);
        _composer = new AnswerComposer(_documents, _notes, _retriever, knowledge.Language);
        (_moments, _heard) = (new MomentComposer(_documents), new HeardMoments(knowledge, site));
        _search = new SourceSearch(_documents, _retriever);
        _gate = new ScopeGate(knowledge, answersAlways);
        Text = new AnswerText(knowledge.Replies, knowledge.Words);
        _followUps = new FollowUps(Text, time);
        _next = new NextQuestions(_notes, _retriever, knowledge.Vocabulary, question => OrFailed(question, AnswerAtWork));
        _fixed = new FixedReplies(knowledge, time);
        _profiles = new ProfileReader(knowledge.Language, knowledge.Contacts);
    }

    public AnswerText Text { get; }

    /// <summary>The documents by id.</summary>
    public IReadOnlyDictionary<string, Corpus.Document> Documents => _documents;

    /// <summary>The answer to a question. A fault of ours is an answer too: it says so, and whom to ring.</summary>
    public Answer Answer(Question question) =>
        OrFailed(question with { Role = question.Role is { } role ? _knowledge.Language.RoleIn(role) : null, Previous = StillTrue(question.Previous) }, AnswerAtWork);

    /// <summary>Reads now what a first question would wait for.</summary>
    public void Prepare() => _gate.Prepare();

    /// <summary>The passages that hold the words, for somebody who wants to cite one. What stops a question stops a search too.</summary>
    public Answer Search(string text) => OrFailed(new Question(text), question =>
    {
        var ((area, assumed), words) = (PlaceOf(question), InputCheck.Cleaned(Placeholders.Neutral(text)));
        return Stopped(text, words, area) ?? (OffFor(words) is { } off ? _fixed.Off(off, area, assumed) : Quiet(Checked(_search.Find(words, area)), question));
    });

    private Answer OrFailed(Question question, Func<Question, Answer> answer)
    {
        try
        {
            return answer(question);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _faults?.Note(e);
            return _fixed.Failed(PlaceOf(question with { Text = "" }).Area);
        }
    }

    /// <summary>What could be asked after that answer; each of it is answered. Nothing after anything that is not an answer.</summary>
    public IReadOnlyList<string> Next(Question question, Answer answer) => _next.After(question, answer, PlaceOf(question).Area);

    /// <summary>What an empty chat is greeted with.</summary>
    public Answer Welcome() => _fixed.Help();

    /// <summary>Says back a role and area that were chosen from lists.</summary>
    public Answer NoteProfile(Profile profile) => _fixed.ProfileNoted(profile);

    /// <summary>Ring 999, with the number of children's services where the person works.</summary>
    public Answer DangerNow(Question question)
    {
        var (area, assumed) = PlaceOf(question);
        return _fixed.Danger(question.Text, area, assumed);
    }

    /// <summary>Telephone children's services, with the number that answers at this hour.</summary>
    public string RingNow(Question question)
    {
        var (area, assumed) = PlaceOf(question);
        return _fixed.RingNow(area, assumed);
    }

    /// <summary>What is said to a message that stops here, before it is read as anything else: danger, a fault, personal details, a red line. Null where it may go on.</summary>
    public Answer? Stop(Question question)
    {
        var (area, assumed) = PlaceOf(question);
        return Stopped(question.Text, InputCheck.Cleaned(Placeholders.Neutral(question.Text)), area, assumed);
    }

    /// <summary>The question leans on the one before it, and would be searched with both. What stops or settles it before that is none.</summary>
    public bool LeansOnPrevious(Question question)
    {
        var words = InputCheck.Cleaned(Placeholders.Neutral(question.Text));
        return question.Previous is not null && Stop(question) is null && _knowledge.Language.CommandIn(words) is ChatCommand.None && _knowledge.Language.PassageAsked(words) is null
            && _knowledge.Language.LeansOnPrevious(words, !_retriever.Find(words, null).Query.IsEmpty);
    }

    /// <summary>An answer that was worded anew, looked at as any other before it goes out: its citations, and topics that are off.</summary>
    public Answer Recheck(Answer answer, Question question) => Quiet(Checked(answer), question);

    /// <summary>A manager has switched it off: what, since when and why, and whom to ring.</summary>
    public string TellOff(SwitchedOff off, Question question) => Off(off, question).Reply!;

    /// <summary>The words of a question as the index reads them.</summary>
    public string Mended(string text) => _retriever.Mended(text);

    private Answer Tell(Question question) => Quiet(DraftSource.Told(Told(question), _knowledge.Replies), question);

    // A topic that is off is not spoken of, wherever the words came from. Danger is no topic.
    private Answer Quiet(Answer answer, Question question)
    {
        if (!_knowledge.Switches.HasTopics || answer is { Status: AnswerStatus.Danger } or { Off: not null }) return answer;
        return TopicCheck.StopIn(answer, _knowledge.Switches) is { } off ? Off(off, question) : TopicCheck.Without(answer, _knowledge.Switches);
    }

    private Answer Off(SwitchedOff off, Question question, Intent intent = Intent.Question)
    {
        var (area, assumed) = PlaceOf(question);
        return _fixed.Off(off, area, assumed, intent);
    }

    private SwitchedOff? OffFor(string words) => _knowledge.Switches.StopFor(Flow.Answers, words, _retriever.Mended(words));

    // To say it again is to say it.
    private SwitchedOff? OffFor(Exchange previous) =>
        _knowledge.Switches.StopFor(previous.Answer.Intent == Intent.Moment ? Flow.Moments : Flow.Answers, previous.Question) ?? TopicCheck.StopIn(previous.Answer, _knowledge.Switches);

    private Answer Told(Question question)
    {
        var (area, assumed) = PlaceOf(question);
        var words = InputCheck.Cleaned(Placeholders.Neutral(question.Text));
        if (Stopped(question.Text, words, area, assumed) is { } stopped) return stopped.Status == AnswerStatus.Danger ? stopped with { Moments = _heard.Beside(question.Text, area) } : stopped;
        if (_profiles.Read(words, placeIsEnough: question.Area is null) is { } said)
        {
            var profile = said.Or(new Profile(question.Role, question.Area));
            return question.Previous is { } asked && _profiles.AsksAgain(words)
                ? Tell(new Question(asked.Question) { Role = profile.Role, Area = profile.Area }) with { Profile = profile }
                : _fixed.ProfileNoted(profile);
        }
        if (_knowledge.Language.CommandIn(words) is not ChatCommand.None and var command) return Checked(Obey(command, question, area));
        if (question.Previous is { } before && _knowledge.Language.PassageAsked(words) is { } number && before.Answer.Shown.Any(c => c.Held && c.Number == number))
            return OffFor(before) is { } gone ? Off(gone, question) : Checked(FollowUps.Paragraphs(before.Answer, number));
        if (_knowledge.Language.Opening(words) is (not ChatCommand.None and var opening, var rest) && _retriever.IsSmallTalk(rest)) return Obey(opening, question, area);
        var off = OffFor(words);
        if (off is null && question.Previous is null && _knowledge.Language.IsBare(words)) return _fixed.NeedsDetail(NotesFor(area));
        if (_heard.Named(words, area) is { } moment) return ActionsFor([moment], question);
        if (off is null && NoteNamed(words, area) is { } named) return Checked(_composer.FromNote(named, [], question, area));

        var other = _gate.IsSomebodyElses(words) ? null : _knowledge.Safety.FindOtherTopic(words);
        if (other is { Strength: TopicStrength.Sure }) return _fixed.OtherSafeguarding(area);
        if (_knowledge.Language.IsOtherLanguage(words, _retriever.Knows)) return _fixed.Fault("other-language");

        var met = _heard.In(words, area);
        var heardElsewhere = other is { Strength: TopicStrength.Heard };
        var (momentsOff, offered) = (_knowledge.Switches.StopFor(Flow.Moments, words), _heard.Offered(met.Moments));
        if (met.IsReport && !heardElsewhere && momentsOff is null && !_knowledge.Language.AsksSomething(words)) return ActionsFor(met.Moments, question);
        if (off is not null) return Off(off, question) with { Moments = offered };

        var found = _gate.LocalFirst(Search(question.StandsAlone ?? words, question.StandsAlone is null ? question.Previous : null, area));
        if (heardElsewhere && !_gate.IsClose(found)) return _fixed.OtherSafeguarding(area);
        if (_knowledge.Switches.TopicIn(string.Join(' ', found.Query.Slots.Select(s => s.Text))) is { } leaned) return Off(leaned, question) with { Moments = offered };
        if (found.Query.IsEmpty) return met.IsReport ? ActionsFor(met.Moments, question) : _fixed.NeedsDetail(NotesFor(area));
        if (_knowledge.Language.AsksWhomToRing(words)) return Checked(_composer.WhomToRing(found, question, area) with { Lead = _fixed.RingNow(area, assumed) });
        var answer = _gate.Judge(found) switch
        {
            Scope.OutOfScope or Scope.NotFound when other is not null => _fixed.OtherSafeguarding(area),
            Scope.OutOfScope => _fixed.OutOfScope(area),
            Scope.NotFound => _fixed.NotFound(found, area),
            Scope.Partly => Partly(Checked(_composer.Compose(found, question, area)), found, area),
            _ => OrNotFound(LocalPractice.Told(WithAmount(Checked(_composer.Compose(found, question, area)), found), area, _knowledge.Replies), found, area),
        };
        if (answer.Parts.Count > 0) return answer with { Moments = offered };
        return met.IsReport && other is null ? ActionsFor(met.Moments, question) : answer;
    }

    private Answer ActionsFor(IReadOnlyList<Moment> moments, Question question) => _knowledge.Switches.StopFor(Flow.Moments, moments.Select(m => m.Title)) is { } off
        ? Off(off, question, Intent.Moment)
        : Checked(_moments.Compose([.. moments.Select(_knowledge.Switches.Shown)], question.Role, RoleAsked(question)));

    /// <summary>The reachable moments that can be opened by name where the person works, the most urgent first.</summary>
    public IReadOnlyList<Moment> MomentsFor(Question question) => _heard.Open(PlaceOf(question).Area);

    private string? RoleAsked(Question question) => question.Role is null ? _knowledge.Words["moment.ask-role"] : null;

    // What is met before anything is searched, in this order; all but the red lines in the words as typed.
    private Answer? Stopped(string text, string words, Area area, string? assumed = null)
    {
        using var stage = Telemetry.Stage("check");
        if (_knowledge.Safety.FindDanger(InputCheck.Ends(text)) is not null) return _fixed.Danger(text, area, assumed);
        if (InputCheck.FaultIn(text) is { } fault) return _fixed.Fault(fault);
        if (_knowledge.Safety.FindPersonalDetails(text) is { Count: > 0 } details) return _fixed.PersonalDetails(text, details);
        return _knowledge.Safety.FindRedLine(words) is { } line ? _fixed.Refused(line, area) : null;
    }

    private Answer Obey(ChatCommand command, Question question, Area area) => (command, question.Previous) switch
    {
        _ when CommandRoles.Lacking(command, question.Access) is var (role, refusal) => _fixed.Say(refusal, Intent.Help, AnswerStatus.Refused) with { Lacks = role },
        (ChatCommand.Help, _) => _fixed.Help(),
        (ChatCommand.Profile, _) => _fixed.AskProfile(),
        (ChatCommand.Greeting, _) => _fixed.Say("greeting", Intent.Help),
        (ChatCommand.Thanks, _) => _fixed.Say("thanks", Intent.Help),
        (ChatCommand.Screening, _) when _knowledge.Switches.StopFor(Flow.Screening) is { } off => Off(off, question, Intent.Screening),
        (ChatCommand.Quiz or ChatCommand.TeamQuiz, _) when _knowledge.Switches.StopFor(Flow.Quiz) is { } off => Off(off, question, Intent.Quiz),
        (ChatCommand.Screening, _) => _fixed.Say("screening", Intent.Screening) with { Form = AnswerForm.Screening },
        (ChatCommand.Quiz or ChatCommand.TeamQuiz, _) => _fixed.Say("quiz", Intent.Quiz) with { Form = AnswerForm.Quiz },
        (ChatCommand.Assurance, _) => _fixed.Assurance(_site.AddressOf("/manage")),
        (ChatCommand.Undelivered, _) => _fixed.Say("undelivered", Intent.Help) with { Page = Access.ManagerPage.Reminders },
        (ChatCommand.MomentCounts, _) => _fixed.Say("moment-counts", Intent.Help) with { Page = Access.ManagerPage.Moments },
        (ChatCommand.AskPerson, _) => Answers.Answer.Fixed(AnswerStatus.Answered, _knowledge.Words["questions.in-chat"], Intent.Help),
        (ChatCommand.Sources, _) => _fixed.Sources(),
        (_, null) => _knowledge.Switches.StopFor(Flow.Answers) is { } off ? Off(off, question) : _fixed.NeedsDetail(NotesFor(area)),
        (_, { } previous) when OffFor(previous) is { } off => Off(off, question),
        (ChatCommand.More, { Answer.More.Count: 0 } previous) => _fixed.NoMore(previous.Answer),
        (ChatCommand.More, { } previous) => FollowUps.More(previous.Answer),
        (ChatCommand.Shorter, { } previous) => FollowUps.Shorter(previous.Answer),
        (ChatCommand.Paragraph, { } previous) => FollowUps.Paragraphs(previous.Answer),
        (ChatCommand.Current, { } previous) => FollowUps.Sources(previous.Answer, _knowledge.Replies),
        (_, { } previous) => _followUps.Copy(previous),
    };

    private Found Search(string words, Exchange? previous, Area area)
    {
        using var stage = Telemetry.Stage("search");
        var alone = _retriever.Find(words, null);
        var found = previous is not null && _knowledge.Language.LeansOnPrevious(words, !alone.Query.IsEmpty)
            ? _retriever.Find(words, $"{previous.Question} {previous.Answer.Reading}")
            : alone;
        return found with { Notes = [.. found.Notes.Where(n => n.Note.IsIn(area.Name) && !_retriever.SpeaksAgainst(n.Note, found.Query.Text))] };
    }

    // A place of work that is named in passing counts, and is kept from then on: "I am a teacher in Coventry and …".
    private Answer AnswerAtWork(Question question)
    {
        if (_knowledge.Contacts.FindWorkplace(InputCheck.Ends(question.Text)) is not { } place || place.Name == question.Area) return Tell(question);
        var answer = Tell(question with { Area = place.Name });
        return answer is { Profile: null, Status: not AnswerStatus.PersonalDetails } ? answer with { Profile = new Profile(question.Role, place.Name) } : answer;
    }

    // The area that somebody has said; else any place in the question; else the site's, whose name is then told as assumed.
    private (Area Area, string? Assumed) PlaceOf(Question question) =>
        question.Area is { Length: > 0 } said ? (_knowledge.Contacts.AreaOf(said), null)
        : _knowledge.Contacts.FindArea(InputCheck.Ends(question.Text)) is { } named ? (named, null)
        : (_knowledge.Contacts.AreaOf(_site.Area), _site.Area);

    private IReadOnlyList<Note> NotesFor(Area area) => [.. _notes.Where(n => n.IsIn(area.Name))];

    // A note picked from a list: by its id, or by its title, which is what a button says.
    private Note? NoteNamed(string words, Area area) => NotesFor(area).FirstOrDefault(n =>
        n.Id.Equals(words.Trim(), StringComparison.OrdinalIgnoreCase) || n.Title.Equals(words.Trim(), StringComparison.OrdinalIgnoreCase));

    // A source may have been taken out since: nothing that rested on it is said again.
    private Exchange? StillTrue(Exchange? previous) => previous is null ? null : previous with { Answer = Checked(previous.Answer) };

    private Answer Checked(Answer answer) => CitationCheck.Check(answer, _documents, _knowledge.Catalogue);

    private Answer OrNotFound(Answer answer, Found found, Area area) => answer.Parts.Count == 0 ? _fixed.NotFound(found, area) : answer;

    // Whoever asks for a figure is told where none is among what is shown: the nearest words are no answer to that.
    private Answer WithAmount(Answer answer, Found found) => answer.Parts.Count == 0 || answer.Parts.Any(p => p.Kind == PartKind.Step) || AmountAsked.In(found.Query.Text) is not { } amount || amount.StandsIn(string.Join('\n', answer.Parts.Select(p => p.Text).Concat(answer.Shown.Select(c => c.Quote ?? c.Passage))))
        ? answer
        : answer with { Status = AnswerStatus.PartlyAnswered, Completeness = Completeness.Partial, Reply = _knowledge.Replies.Text("no-figure") };

    private Answer Partly(Answer answer, Found found, Area area) => answer.Parts.Count == 0
        ? _fixed.NotFound(found, area)
        : answer with { Status = AnswerStatus.PartlyAnswered, Completeness = Completeness.Partial, Reply = _fixed.NothingFoundOn(found, _retriever) };
}
