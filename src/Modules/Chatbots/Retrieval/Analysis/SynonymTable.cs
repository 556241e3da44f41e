namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>For each term that has synonyms, the terms that may stand for it.</summary>
internal sealed class SynonymTable
{
    private readonly Dictionary<string, HashSet<string>> _others = [];

    /// <summary>Makes the table from groups of terms; a term may be in several.</summary>
    public SynonymTable(IEnumerable<IReadOnlyCollection<string>> groups)
    {
        foreach (var group in groups)
        {
            foreach (var term in group)
            {
                if (!_others.TryGetValue(term, out var others))
                {
                    _others[term] = others = [];
                }

                others.UnionWith(group.Where(other => other != term));
            }
        }
    }

    public IEnumerable<string> Of(string term) => _others.GetValueOrDefault(term) ?? Enumerable.Empty<string>();
}
